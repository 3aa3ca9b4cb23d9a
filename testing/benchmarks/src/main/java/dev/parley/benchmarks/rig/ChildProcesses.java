package dev.parley.benchmarks.rig;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Child processes of this JVM that survive an interrupted start.
final class ChildProcesses {

    private static final long TIMEOUT_SECONDS = 20;

    private ChildProcesses() {}

    /// Terminates every server process that is still running and waits for its end.
    static void stopServers() {
        var servers =
                ProcessHandle.current().children().filter(ChildProcesses::isServerProcess).toList();
        servers.forEach(ProcessHandle::destroy);
        servers.forEach(ChildProcesses::awaitEnd);
    }

    /// Whether a child process is a server; the shell that supervises them ends by itself.
    private static boolean isServerProcess(ProcessHandle child) {
        var program = Path.of(child.info().command().orElse("sh")).getFileName().toString();
        return !program.endsWith("sh");
    }

    private static void awaitEnd(ProcessHandle child) {
        try {
            child.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception late) {
            child.destroyForcibly();
        }
    }
}
