package dev.parley.benchmarks.burst;

import dev.parley.benchmarks.rig.BenchmarkRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.concurrent.Callable;

/// The `burst` benchmark: latency, bursts and kills on Telegram, compared with a single-process
/// bot.
@Command(
        name = "burst",
        mixinStandardHelpOptions = true,
        description =
                "On a simulated Telegram: time added to a message, 200 messages in 50 chats at"
                        + " once, 100 messages under kill -9; compared with a single-process bot of"
                        + " sixty lines.")
public final class BurstCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    @Mixin private final BenchmarkRun run = new BenchmarkRun();

    @Option(names = "--seconds", defaultValue = "40", description = "Duration of the steady phase.")
    private int seconds;

    @Option(names = "--bursts", defaultValue = "3", description = "Number of bursts.")
    private int bursts;

    /// Created by picocli.
    public BurstCommand() {}

    @Override
    public Integer call() {
        var load = new BurstLoad(seconds, bursts);
        return run.run(
                LIMIT,
                rig -> {
                    var peer =
                            new BurstRound(load, PeerBotCandidate.start(rig), rig::logProgress)
                                    .run();
                    rig.closeAll();
                    var parley =
                            new BurstRound(load, ParleyCandidate.start(rig), rig::logProgress)
                                    .run();
                    return BurstReport.of(parley, peer);
                });
    }
}
