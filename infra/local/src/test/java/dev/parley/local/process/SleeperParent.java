package dev.parley.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// A program that starts a child and waits to be killed.
final class SleeperParent {

    private SleeperParent() {}

    /// Starts the child, prints its process id, and waits.
    ///
    /// @param args the directory to run in
    public static void main(String[] args) throws InterruptedException {
        var directory = Path.of(args[0]);
        var child =
                RunningProcess.start(
                        new ProcessSpec(
                                "sleeper",
                                List.of("sleep", "600"),
                                Map.of(),
                                directory,
                                directory.resolve("sleeper.log"),
                                pid -> true,
                                StopSignal.TERM));
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}
