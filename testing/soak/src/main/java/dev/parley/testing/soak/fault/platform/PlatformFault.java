package dev.parley.testing.soak.fault.platform;

import dev.parley.simulator.client.FaultKind;
import dev.parley.simulator.client.ScriptedFault;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.fault.script.StruckFaults;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Requests to a chat platform that fail, some before they take effect and some after.
public final class PlatformFault implements SoakFault {

    private static final String DISCORD_SEND = "POST /channels/*/messages";
    private static final String TELEGRAM_SEND = "POST /sendMessage";
    private static final String TELEGRAM_EDIT = "POST /editMessageText";
    private static final String TELEGRAM_POLL = "POST /getUpdates";
    private static final int STORM = 6;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final String name;
    private final SimulatedPlatform platform;
    private final List<ScriptedFault> faults;
    private final SimulatorClient simulator;
    private final StruckFaults struck;

    private PlatformFault(
            String kind,
            SimulatedPlatform platform,
            List<ScriptedFault> faults,
            SimulatorClient simulator,
            StruckFaults struck) {
        this.name = key(platform) + "-" + kind;
        this.platform = platform;
        this.faults = List.copyOf(faults);
        this.simulator = simulator;
        this.struck = struck;
    }

    /// All kinds of both platforms.
    public static List<SoakFault> all(SimulatorClient simulator, StruckFaults struck) {
        return Stream.of(SimulatedPlatform.values())
                .flatMap(platform ->
                        Stream.of(
                                new PlatformFault(
                                        "answer-lost",
                                        platform,
                                        answerLost(platform),
                                        simulator,
                                        struck),
                                new PlatformFault(
                                        "429-storm",
                                        platform,
                                        rateLimited(platform),
                                        simulator,
                                        struck),
                                new PlatformFault(
                                        "page", platform, page(platform), simulator, struck),
                                new PlatformFault(
                                        "5xx",
                                        platform,
                                        serverErrors(platform),
                                        simulator,
                                        struck)))
                .<SoakFault>map(fault -> fault)
                .toList();
    }

    private static List<ScriptedFault> answerLost(SimulatedPlatform platform) {
        return switch (platform) {
            case DISCORD ->
                    List.of(
                            once(ScriptedFault.after(FaultKind.RESET), DISCORD_SEND),
                            once(ScriptedFault.after(FaultKind.END), DISCORD_SEND));
            case TELEGRAM ->
                    List.of(
                            once(ScriptedFault.after(FaultKind.RESET), TELEGRAM_SEND),
                            once(ScriptedFault.after(FaultKind.END), TELEGRAM_EDIT),
                            once(ScriptedFault.after(FaultKind.RESET), TELEGRAM_POLL));
        };
    }

    private static List<ScriptedFault> rateLimited(SimulatedPlatform platform) {
        var requests = platform == SimulatedPlatform.DISCORD ? DISCORD_SEND : TELEGRAM_EDIT;
        var fault = ScriptedFault.before(FaultKind.RATE_LIMITED).retryAfter(RETRY_AFTER);
        return Collections.nCopies(STORM, once(fault, requests));
    }

    private static List<ScriptedFault> page(SimulatedPlatform platform) {
        return switch (platform) {
            case DISCORD ->
                    List.of(
                            once(ScriptedFault.after(FaultKind.PAGE), DISCORD_SEND),
                            once(ScriptedFault.before(FaultKind.BLOCK_PAGE), DISCORD_SEND));
            case TELEGRAM ->
                    List.of(
                            once(ScriptedFault.after(FaultKind.PAGE), TELEGRAM_EDIT),
                            once(ScriptedFault.before(FaultKind.BLOCK_PAGE), TELEGRAM_EDIT));
        };
    }

    private static List<ScriptedFault> serverErrors(SimulatedPlatform platform) {
        var requests = platform == SimulatedPlatform.DISCORD ? DISCORD_SEND : TELEGRAM_EDIT;
        return Stream.of(FaultKind.INTERNAL_ERROR, FaultKind.BAD_GATEWAY, FaultKind.UNAVAILABLE)
                .map(kind -> once(ScriptedFault.before(kind), requests))
                .toList();
    }

    private static ScriptedFault once(ScriptedFault fault, String requests) {
        return fault.matching(requests).times(1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        struck.await(
                key(platform),
                faults.size(),
                () -> simulator.addFaults(platform, faults),
                () -> simulator.clearFaults(platform));
        return faults.size() + " requests";
    }

    private static String key(SimulatedPlatform platform) {
        return platform.name().toLowerCase(Locale.ROOT);
    }
}
