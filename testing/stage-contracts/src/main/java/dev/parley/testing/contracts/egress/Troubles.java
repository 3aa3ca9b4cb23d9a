package dev.parley.testing.contracts.egress;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What may befall the calls by which a service shows texts, as scripts of the simulator; none of
/// them knows limits.
///
/// @param platform `discord` or `telegram`
/// @param calls those calls, as method and path
/// @param text the one of them that carries a text
public record Troubles(String platform, List<String> calls, String text) {

    private static final String SCRIPT = "{\"rateLimits\": false, \"seed\": 7, \"faults\": [%s]}";

    /// Copies the list.
    public Troubles {
        calls = List.copyOf(calls);
    }

    /// All is well.
    String noFaults() {
        return SCRIPT.formatted("");
    }

    /// Every fifth call fails somehow, half of these after they took effect.
    String frequentFaults() {
        return SCRIPT.formatted(
                Stream.of("before", "after")
                        .flatMap(when ->
                                Stream.of(
                                        fault(when, "5xx", 0.03),
                                        fault(when, "rst", 0.03),
                                        fault(when, "fin", 0.03),
                                        fault(when, "hang", 0.01)))
                        .collect(Collectors.joining(",")));
    }

    /// Texts are taken, and nobody ever says so.
    String lostAnswersToTexts() {
        return SCRIPT.formatted(
                """
                {"when": "after", "kind": "hang", "match": "%s", "times": 0}\
                """
                        .formatted(text));
    }

    private String fault(String when, String kind, double share) {
        return calls.stream()
                .map(call ->
                        """
                        {"when": "%s", "kind": "%s", "match": "%s", "share": %s}\
                        """
                                .formatted(when, kind, call, share))
                .collect(Collectors.joining(","));
    }
}
