package dev.parley.simulator.control;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.openai.AnswerHistory;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.Transcript;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Requests that read: the messages of a place, and the answer to one of them.
final class MessageQueries {

    private static final long MAX_WAIT_MILLIS = 300_000;

    private final World world;
    private final UserMessages speaking;
    private final AnswerFinder answers;

    MessageQueries(World world, UserMessages speaking, AnswerHistory completions) {
        this.world = world;
        this.speaking = speaking;
        this.answers = new AnswerFinder(completions::quoting);
    }

    HttpReply messages(HttpCall call) throws InterruptedException {
        Optional<Place> place = speaking.byKey(call.parameter("place"));
        if (place.isEmpty()) {
            return ControlError.of(404, "unknown place: " + call.parameter("place"));
        }
        Transcript.Changes changes =
                world.transcript(place.get()).since(call.query("after", 0), waitMillis(call));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode messages = body.putArray("messages");
        changes.messages().forEach(message -> messages.add(MessageView.of(message)));
        return HttpReply.json(body.put("cursor", changes.cursor()));
    }

    HttpReply answer(HttpCall call) throws InterruptedException {
        Platform platform = Platform.of(call.query("platform").orElse(""));
        Optional<Message> question = find(platform, call.query("message", 0));
        if (question.isEmpty()) {
            return ControlError.of(404, "unknown message");
        }
        Transcript transcript = world.transcript(question.get().place());
        long deadline = world.time().nanos() + TimeUnit.MILLISECONDS.toNanos(waitMillis(call));
        while (true) {
            long seen = transcript.signal().count();
            Optional<BotAnswer> answer =
                    answers.find(question.get(), transcript.after(question.get().id()));
            if (answer.isPresent()) {
                return HttpReply.json(view(answer.get()));
            }
            if (!transcript.signal().await(seen, deadline - world.time().nanos())) {
                return HttpReply.empty(204);
            }
        }
    }

    private Optional<Message> find(Platform platform, long id) {
        List<Place> places = new ArrayList<>(world.places(platform).all());
        return places.stream()
                .flatMap(place -> world.transcript(place).find(id).stream())
                .findFirst();
    }

    private static ObjectNode view(BotAnswer answer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", answer.text());
        ArrayNode ids = body.putArray("messageIds");
        answer.messageIds().forEach(id -> ids.add(Long.toString(id)));
        return body.put("latencyMs", Math.round(answer.latencyNanos() / 1_000.0) / 1_000.0);
    }

    private static long waitMillis(HttpCall call) {
        return Math.clamp(call.query("waitMs", 0), 0, MAX_WAIT_MILLIS);
    }
}
