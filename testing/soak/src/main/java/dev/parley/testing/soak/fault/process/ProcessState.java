package dev.parley.testing.soak.fault.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The state of a process, as proof that a signal had its effect.
final class ProcessState {

    private ProcessState() {}

    /// Whether the process stands still by `SIGSTOP`.
    static boolean isStopped(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (IOException gone) {
            return false;
        }
    }
}
