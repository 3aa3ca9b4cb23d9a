package dev.parley.simulator.control;

import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Happening;
import dev.parley.simulator.world.Watcher;
import dev.parley.simulator.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Everything visible as server-sent events; who reads too slowly is cut off and comes again.
final class LiveEvents {

    private static final int MOST_WAITING = 2_000;
    private static final long SIGN_OF_LIFE_SECONDS = 15;

    private final World world;

    LiveEvents(World world) {
        this.world = world;
    }

    Reply stream(Call call) {
        return new Reply.Streaming(
                Map.of(
                        "Content-Type", "text/event-stream; charset=utf-8",
                        "Cache-Control", "no-cache"),
                this::write);
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        LinkedBlockingQueue<Happening> queue = new LinkedBlockingQueue<>(MOST_WAITING);
        Watcher watcher = queue::offer;
        world.watch(watcher);
        try {
            out.write(": welcome\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (queue.remainingCapacity() > 0) {
                Happening next = queue.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
                out.write(event(next).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } finally {
            world.unwatch(watcher);
        }
    }

    private static String event(@Nullable Happening happening) {
        return happening == null ? ": alive\n\n" : "data: " + view(happening) + "\n\n";
    }

    private static ObjectNode view(Happening happening) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("place", happening.place().key());
        return switch (happening) {
            case Happening.Said(var message) ->
                    node.put("kind", "message").set("message", MessageView.of(message));
            case Happening.Edited(var message) ->
                    node.put("kind", "edit").set("message", MessageView.of(message));
            case Happening.Deleted(var message) ->
                    node.put("kind", "delete").set("message", MessageView.of(message));
            case Happening.Reacted(var message, _, _, _) ->
                    node.put("kind", "reaction").set("message", MessageView.of(message));
            case Happening.Typing(_, var person) ->
                    node.put("kind", "typing").set("author", MessageView.person(person));
        };
    }
}
