package dev.parley.inference.completion;

import dev.parley.inference.completion.Prompt.Message;
import dev.parley.inference.completion.Prompt.Role;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Factory of requests for tests.
final class CompletionRequests {

    private static final RequestOrigin ORIGIN =
            new RequestOrigin(
                    UUID.fromString("00000000-0000-0000-0000-00000000000e"),
                    "discord:1",
                    "c",
                    null);

    private CompletionRequests() {}

    static CompletionRequest request(Instant deadline, String... models) {
        return new CompletionRequest(
                UUID.randomUUID(),
                ORIGIN,
                List.of(models),
                new Prompt(List.of(new Message(Role.USER, "hello")), null, null),
                deadline);
    }
}
