package dev.parley.simulator.openai;

import dev.parley.simulator.http.BadCall;
import dev.parley.simulator.http.Bytes;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// OpenAI's API as far as chatting needs it: models and chat completions, whole or streamed.
public final class OpenAi implements Endpoint {

    private static final List<String> MODELS = List.of("parley-small", "parley-large");

    private final World world;
    private final Completions completions = new Completions();
    private final AtomicReference<ModelScript> script =
            new AtomicReference<>(new ModelScript(ModelSettings.prompt()));
    private final Routes routes = new Routes();

    /// An API with a prompt model.
    ///
    /// @param world dates the calls and keeps their journal
    public OpenAi(World world) {
        this.world = world;
        routes.get("/v1/models", call -> Reply.json(models()))
                .get("/v1/models/{model}", OpenAi::readModel)
                .post("/v1/chat/completions", this::complete);
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        Optional<Routes.Match> found = routes.match(call.method(), call.path());
        if (found.isEmpty()) {
            return OpenAiError.of(
                    404, "invalid_request_error", null, "Unknown request URL: " + call.path());
        }
        boolean authorized = call.header("Authorization").orElse("").matches("Bearer .+");
        if (!authorized || script.get().settings().refuseToken()) {
            return OpenAiError.of(
                    401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.");
        }
        try {
            return found.get().endpoint().answer(call.on(found.get()));
        } catch (BadCall bad) {
            return OpenAiError.of(
                    400, "invalid_request_error", null, String.valueOf(bad.getMessage()));
        }
    }

    /// From now on the model behaves like this.
    public void behave(ModelSettings settings) {
        script.set(new ModelScript(settings));
    }

    /// Makes the model prompt again and forgets what it answered.
    public void reset() {
        behave(ModelSettings.prompt());
        completions.clear();
    }

    /// What the model answered lately.
    public Completions completions() {
        return completions;
    }

    private Reply complete(Call call) throws InterruptedException {
        JsonNode request = call.json();
        String model = request.path("model").asString("");
        JsonNode messages = request.path("messages");
        if (model.isEmpty() || !messages.isArray() || messages.isEmpty()) {
            return OpenAiError.of(
                    400, "invalid_request_error", null, "model and messages are required.");
        }
        if (!MODELS.contains(model)) {
            return OpenAiError.noSuchModel(model);
        }
        world.journal().note(Journal.Kind.MODEL_CALL, call.nanos(), "openai", lastText(messages));
        ModelScript running = script.get();
        Optional<ModelFault> fault = running.nextFault();
        Completion completion =
                new Completion(
                        "chatcmpl-" + Long.toString(world.ids().nextSnowflake(), 36),
                        model,
                        world.time().millis() / 1000,
                        FakeModel.answer(model, messages),
                        Completion.tokens(messages.toString()));
        if (fault.isPresent()) {
            return failed(fault.get(), completion, request);
        }
        Thread.sleep(running.delayMillis());
        completions.add(completion.text());
        world.journal()
                .note(Journal.Kind.MODEL_ANSWER, world.time().nanos(), "openai", completion.text());
        return reply(completion, request, running.settings().streamMillis());
    }

    private Reply reply(Completion completion, JsonNode request, long streamMillis) {
        if (request.path("stream").asBoolean(false)) {
            boolean usage = request.path("stream_options").path("include_usage").asBoolean(false);
            return CompletionStream.of(completion, usage, streamMillis);
        }
        return Reply.json(completion.whole());
    }

    private Reply failed(ModelFault fault, Completion completion, JsonNode request) {
        world.journal()
                .note(Journal.Kind.FAULT, world.time().nanos(), "openai", fault.kind().toString());
        return switch (fault.kind()) {
            case RATE_LIMITED -> OpenAiError.rateLimited(fault.retryAfterSeconds());
            case ERROR ->
                    OpenAiError.of(
                            500, "server_error", null, "The server had an error while processing.");
            case OVERLOADED ->
                    OpenAiError.of(
                            503, "server_error", null, "The engine is currently overloaded.");
            case BAD_REQUEST ->
                    OpenAiError.of(400, "invalid_request_error", null, "Refused as scripted.");
            case HANG -> new Reply.Silence();
            case RESET -> new Reply.HangUp(true);
            case EMPTY -> reply(completion.saying(""), request, 0);
            case CUT ->
                    request.path("stream").asBoolean(false)
                            ? CompletionStream.cut(completion)
                            : cut(completion.whole());
        };
    }

    private static Reply cut(ObjectNode whole) {
        return new Reply.Cut(
                Map.of("Content-Type", "application/json"), Bytes.of(whole.toString()).firstHalf());
    }

    private static String lastText(JsonNode messages) {
        JsonNode content = messages.get(messages.size() - 1).path("content");
        return content.isString() ? content.asString() : content.toString();
    }

    private static Reply readModel(Call call) {
        String model = call.parameter("model");
        return MODELS.contains(model) ? Reply.json(model(model)) : OpenAiError.noSuchModel(model);
    }

    private static ObjectNode models() {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = list.putArray("data");
        MODELS.forEach(name -> data.add(model(name)));
        return list;
    }

    private static ObjectNode model(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", name)
                .put("object", "model")
                .put("created", 1_767_225_600)
                .put("owned_by", "parley");
    }
}
