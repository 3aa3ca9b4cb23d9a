package dev.parley.simulator.control;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.World;
import dev.parley.simulator.world.WorldEvent;
import dev.parley.simulator.world.WorldListener;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Server-sent events of everything visible; a reader that falls behind is disconnected and has to
/// reconnect.
final class EventStream {

    private static final int QUEUE_CAPACITY = 2_000;
    private static final long HEARTBEAT_SECONDS = 15;

    private final World world;

    EventStream(World world) {
        this.world = world;
    }

    HttpReply stream(HttpCall call) {
        return new HttpReply.Streaming(
                Map.of(
                        "Content-Type", "text/event-stream; charset=utf-8",
                        "Cache-Control", "no-cache"),
                this::write);
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        LinkedBlockingQueue<WorldEvent> queue = new LinkedBlockingQueue<>(QUEUE_CAPACITY);
        WorldListener watcher = queue::offer;
        world.addListener(watcher);
        try {
            out.write(": welcome\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (queue.remainingCapacity() > 0) {
                WorldEvent next = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                out.write(event(next).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            world.removeListener(watcher);
        }
    }

    private static String event(@Nullable WorldEvent happening) {
        return happening == null ? ": alive\n\n" : "data: " + view(happening) + "\n\n";
    }

    private static ObjectNode view(WorldEvent happening) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("place", happening.place().key());
        return switch (happening) {
            case WorldEvent.MessageSent(var message) ->
                    node.put("kind", "message").set("message", MessageView.of(message));
            case WorldEvent.MessageEdited(var message) ->
                    node.put("kind", "edit").set("message", MessageView.of(message));
            case WorldEvent.MessageDeleted(var message) ->
                    node.put("kind", "delete").set("message", MessageView.of(message));
            case WorldEvent.ReactionChanged(var message, _, _, _) ->
                    node.put("kind", "reaction").set("message", MessageView.of(message));
            case WorldEvent.TypingStarted(_, var person) ->
                    node.put("kind", "typing").set("author", MessageView.person(person));
        };
    }
}
