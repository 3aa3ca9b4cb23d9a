package dev.parley.simulator.openai;

import dev.parley.simulator.http.BadRequestException;
import dev.parley.simulator.http.Bytes;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
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

/// The simulated OpenAI API: models and chat completions, complete or streamed.
public final class SimulatedOpenAi implements Endpoint {

    private static final List<String> MODELS = List.of("parley-small", "parley-large");

    private final World world;
    private final AnswerHistory answers = new AnswerHistory();
    private final AtomicReference<RunningScript> script =
            new AtomicReference<>(new RunningScript(ModelBehavior.immediate()));
    private final RouteTable routes = new RouteTable();

    /// An API with an immediate model.
    ///
    /// @param world supplies clock and journal
    public SimulatedOpenAi(World world) {
        this.world = world;
        routes.get("/v1/models", call -> HttpReply.json(models()))
                .get("/v1/models/{model}", SimulatedOpenAi::readModel)
                .post("/v1/chat/completions", this::complete);
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        Optional<RouteTable.Match> found = routes.match(call.method(), call.path());
        if (found.isEmpty()) {
            return OpenAiErrorReply.of(
                    404, "invalid_request_error", null, "Unknown request URL: " + call.path());
        }
        boolean authorized = call.header("Authorization").orElse("").matches("Bearer .+");
        if (!authorized || script.get().settings().refuseToken()) {
            return OpenAiErrorReply.of(
                    401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.");
        }
        try {
            return found.get().endpoint().answer(call.routed(found.get()));
        } catch (BadRequestException bad) {
            return OpenAiErrorReply.of(
                    400, "invalid_request_error", null, String.valueOf(bad.getMessage()));
        }
    }

    /// Replaces the model's behavior.
    public void behave(ModelBehavior settings) {
        script.set(new RunningScript(settings));
    }

    /// Lets further calls fail, after those that are to fail already.
    public void addFaults(List<ModelFault> faults) {
        script.get().add(faults);
    }

    /// Lets no further call fail.
    public void clearFaults() {
        script.get().clearFaults();
    }

    /// Makes the model immediate again and forgets its answers.
    public void reset() {
        behave(ModelBehavior.immediate());
        answers.clear();
    }

    /// The model's recent answers.
    public AnswerHistory answers() {
        return answers;
    }

    private HttpReply complete(HttpCall call) throws InterruptedException {
        JsonNode request = call.json();
        String model = request.path("model").asString("");
        JsonNode messages = request.path("messages");
        if (model.isEmpty() || !messages.isArray() || messages.isEmpty()) {
            return OpenAiErrorReply.of(
                    400, "invalid_request_error", null, "model and messages are required.");
        }
        if (!MODELS.contains(model)) {
            return OpenAiErrorReply.noSuchModel(model);
        }
        world.journal().record(Journal.Kind.MODEL_CALL, call.nanos(), "openai", lastText(messages));
        RunningScript running = script.get();
        Optional<ModelFault> fault = running.nextFault();
        ChatCompletion completion =
                new ChatCompletion(
                        "chatcmpl-" + Long.toString(world.ids().nextSnowflake(), 36),
                        model,
                        world.time().millis() / 1000,
                        FakeModel.answer(model, messages),
                        ChatCompletion.tokens(messages.toString()));
        if (fault.isPresent()) {
            return failed(fault.get(), completion, request);
        }
        Thread.sleep(running.delayMillis());
        answers.add(completion.text());
        world.journal()
                .record(
                        Journal.Kind.MODEL_ANSWER,
                        world.time().nanos(),
                        "openai",
                        completion.text());
        return reply(completion, request, running.settings().streamMillis());
    }

    private HttpReply reply(ChatCompletion completion, JsonNode request, long streamMillis) {
        if (request.path("stream").asBoolean(false)) {
            boolean usage = request.path("stream_options").path("include_usage").asBoolean(false);
            return ChatCompletionStream.of(completion, usage, streamMillis);
        }
        return HttpReply.json(completion.whole());
    }

    private HttpReply failed(ModelFault fault, ChatCompletion completion, JsonNode request) {
        world.journal()
                .record(
                        Journal.Kind.FAULT,
                        world.time().nanos(),
                        "openai",
                        fault.kind().toString());
        return switch (fault.kind()) {
            case RATE_LIMITED -> OpenAiErrorReply.rateLimited(fault.retryAfterSeconds());
            case ERROR ->
                    OpenAiErrorReply.of(
                            500, "server_error", null, "The server had an error while processing.");
            case OVERLOADED ->
                    OpenAiErrorReply.of(
                            503, "server_error", null, "The engine is currently overloaded.");
            case BAD_REQUEST ->
                    OpenAiErrorReply.of(400, "invalid_request_error", null, "Refused as scripted.");
            case HANG -> new HttpReply.NoReply();
            case RESET -> new HttpReply.Disconnect(true);
            case EMPTY -> reply(completion.saying(""), request, 0);
            case CUT ->
                    request.path("stream").asBoolean(false)
                            ? ChatCompletionStream.cut(completion)
                            : cut(completion.whole());
        };
    }

    private static HttpReply cut(ObjectNode whole) {
        return new HttpReply.Truncated(
                Map.of("Content-Type", "application/json"), Bytes.of(whole.toString()).firstHalf());
    }

    private static String lastText(JsonNode messages) {
        JsonNode content = messages.get(messages.size() - 1).path("content");
        return content.isString() ? content.asString() : content.toString();
    }

    private static HttpReply readModel(HttpCall call) {
        String model = call.parameter("model");
        return MODELS.contains(model)
                ? HttpReply.json(model(model))
                : OpenAiErrorReply.noSuchModel(model);
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
