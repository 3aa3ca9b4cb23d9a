package dev.parley.support.service.health;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Sign of life of a thread that the service cannot do without: one that reads Kafka or a platform,
/// or publishes. When it is missing the service is not *live*, and an orchestrator restarts it.
///
/// Neighbours are not asked: a restart does not bring them back.
///
/// @param name of the thread, such as `delivery-discord poll`
/// @param fault description of the missing sign; empty while there is one
public record LifeSign(String name, Supplier<Optional<String>> fault) {

    /// Creates a sign that must not be older than a limit.
    ///
    /// @param age time since the last sign
    public static LifeSign within(Duration limit, String name, Supplier<Duration> age) {
        return new LifeSign(
                name,
                () ->
                        Optional.of(age.get())
                                .filter(since -> since.compareTo(limit) > 0)
                                .map(since ->
                                        "no sign of life for %d s, expected one within %d s"
                                                .formatted(since.toSeconds(), limit.toSeconds())));
    }
}
