package dev.parley.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The process that listens on a port, as far as this user may see it.
final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /// The process in words, such as `java (process 4711)`.
    static String of(int port) {
        return Files.isDirectory(Path.of("/proc/self/fd")) ? byProcFiles(port) : byLsof(port);
    }

    private static String byProcFiles(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(table -> inode(table, port).stream())
                .flatMap(inode -> processWith("socket:[" + inode + "]").stream())
                .findFirst()
                .map(PortOwner::describe)
                .orElse("a process of another user");
    }

    private static Optional<String> inode(Path table, int port) {
        var ending = ":" + String.format(Locale.ROOT, "%04X", port);
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > INODE)
                    .filter(columns -> columns[LOCAL_ADDRESS].endsWith(ending))
                    .filter(columns -> columns[STATE].equals(LISTENING))
                    .map(columns -> columns[INODE])
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> processWith(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket)).findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException gone) {
            return false;
        }
    }

    private static String byLsof(int port) {
        try {
            var lsof =
                    new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                            .start();
            var pid =
                    new String(
                                    lsof.getInputStream().readAllBytes(),
                                    java.nio.charset.StandardCharsets.US_ASCII)
                            .lines()
                            .findFirst();
            return pid.map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .map(PortOwner::describe)
                    .orElse("another process");
        } catch (IOException | NumberFormatException noLsof) {
            return "another process";
        }
    }

    private static String describe(ProcessHandle process) {
        var program =
                process.info()
                        .command()
                        .map(command -> Path.of(command).getFileName().toString())
                        .orElse("a program");
        return program + " (process " + process.pid() + ")";
    }
}
