package dev.parley.benchmarks.discord.workload;

import dev.parley.simulator.client.FaultKind;
import dev.parley.simulator.client.ScriptedFault;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A situation in which the candidates are compared.
@SuppressWarnings(
        "ImmutableEnumChecker") // conditions and workload are records that copy their lists
public enum Scenario {
    S1_LEAKY(
            "S1",
            "one channel, 30 messages, 5 per 5 s leaky",
            DiscordConditions.defaults(),
            Workload.sends(1, 30),
            1),
    S1_FIXED(
            "S1-fixed",
            "one channel, 15 messages, 5 per 5 s in windows",
            DiscordConditions.defaults().withFixedWindows(),
            Workload.sends(1, 15),
            1),
    S5(
            "S5",
            "40 reactions, 1 per 250 ms",
            DiscordConditions.defaults(),
            new Workload(WorkloadOperation.Kind.REACT, 1, 40, 0),
            1),
    S2(
            "S2",
            "100 channels × 4, 50 per second in all",
            DiscordConditions.defaults(),
            Workload.sends(100, 4),
            1),
    S3(
            "S3",
            "two processes with one token, 100 channels × 3 each, 50 per second in all",
            DiscordConditions.defaults(),
            Workload.sends(100, 3),
            2),
    S3X4(
            "S3x4",
            "four processes with one token, 80 channels × 2 each, 50 per second in all",
            DiscordConditions.defaults(),
            Workload.sends(80, 2),
            4),
    S7(
            "S7",
            "10 channels × 8, one each 30 ms, no global limit: order while the limits are learned",
            DiscordConditions.defaults().withoutGlobalLimit(),
            new Workload(WorkloadOperation.Kind.SEND, 10, 8, 30),
            1),
    S4(
            "S4",
            "20 channels × 8; 502 to 5 %, 500 to 3 %, connection ended after applying 5 %",
            DiscordConditions.defaults()
                    .withFault(ScriptedFault.before(FaultKind.BAD_GATEWAY), 0.05)
                    .withFault(ScriptedFault.before(FaultKind.INTERNAL_ERROR), 0.03)
                    .withFault(ScriptedFault.after(FaultKind.END), 0.05),
            Workload.sends(20, 8),
            1),
    S4B(
            "S4b",
            "20 channels × 8; reset after applying 5 %, no answer ever after applying 2 %",
            DiscordConditions.defaults()
                    .withFault(ScriptedFault.after(FaultKind.RESET), 0.05)
                    .withFault(ScriptedFault.after(FaultKind.HANG), 0.02),
            Workload.sends(20, 8),
            1),
    H(
            "H",
            "one channel, 25 messages, a limit of 10 per 12 s that no header announces",
            DiscordConditions.defaults().withHiddenLimit(),
            Workload.sends(1, 25),
            1),
    RAW(
            "raw",
            "50 channels × 200, no limits, no distance, no global limit in the client",
            DiscordConditions.unlimited(),
            Workload.sends(50, 200),
            1);

    private static final Duration SLACK = Duration.ofSeconds(20);

    private final String key;
    private final String summary;
    private final DiscordConditions conditions;
    private final Workload workload;
    private final int processes;

    Scenario(
            String key,
            String summary,
            DiscordConditions conditions,
            Workload load,
            int processes) {
        this.key = key;
        this.summary = summary;
        this.conditions = conditions;
        this.workload = load;
        this.processes = processes;
    }

    /// Scenarios by name; all of them if no name is given.
    ///
    /// @throws IllegalArgumentException if a name is unknown
    public static List<Scenario> named(List<String> names) {
        return names.isEmpty()
                ? List.of(values())
                : names.stream().map(Scenario::named).distinct().toList();
    }

    private static Scenario named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.key.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "unknown scenario %s, expected one of %s"
                                        .formatted(
                                                name,
                                                Arrays.stream(values())
                                                        .map(Scenario::key)
                                                        .toList())));
    }

    /// Name on the command line.
    public String key() {
        return key;
    }

    /// One-line description.
    public String summary() {
        return summary;
    }

    /// Limits and faults.
    public DiscordConditions conditions() {
        return conditions;
    }

    /// Workload of each process.
    public Workload workload() {
        return workload;
    }

    /// Number of processes that share the token.
    public int processes() {
        return processes;
    }

    /// Whether the scenario measures the client's own cost rather than delivery.
    public boolean measuresClientCost() {
        return this == RAW;
    }

    /// Whether requests fail, so that nonces matter.
    public boolean injectsFaults() {
        return !conditions.faults().isEmpty();
    }

    /// Time after which outstanding operations count as hung.
    ///
    /// @param floorNanos duration of the floor
    public Duration patience(long floorNanos) {
        return Duration.ofNanos(3 * floorNanos).plus(SLACK);
    }

    /// Prefix of operation ids.
    public String idPrefix() {
        return key.toLowerCase(Locale.ROOT);
    }
}
