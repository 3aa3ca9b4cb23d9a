package dev.parley.inference.completion;

import dev.parley.inference.completion.Prompt.Line;
import dev.parley.inference.completion.Prompt.Speaker;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Turns for tests: what does not matter is filled in.
final class Turns {

    private static final Origin ORIGIN =
            new Origin(
                    UUID.fromString("00000000-0000-0000-0000-00000000000e"),
                    "discord:1",
                    "c",
                    null);

    private Turns() {}

    static Turn turn(Instant deadline, String... models) {
        return new Turn(
                UUID.randomUUID(),
                ORIGIN,
                List.of(models),
                new Prompt(List.of(new Line(Speaker.USER, "hello")), null, null),
                deadline);
    }
}
