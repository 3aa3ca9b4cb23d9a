package dev.parley.e2e.chat;

import dev.parley.local.process.FreePorts;
import dev.parley.local.project.ProjectHome;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The `./parley` script with a data directory and ports of its own and simulated platforms only.
///
/// @param directory data directory
/// @param portBase first of its ports
record ParleyScript(Path directory, int portBase) {

    private static final List<String> CREDENTIALS =
            List.of("DISCORD_BOT_TOKEN", "TELEGRAM_BOT_TOKEN", "OPENAI_API_KEY", "OPENAI_BASE_URL");
    private static final int PORTS = 40;

    /// A system that was never started.
    ///
    /// @param directory an empty directory
    static ParleyScript in(Path directory) {
        return new ParleyScript(directory, FreePorts.firstOf(PORTS));
    }

    /// Runs a command and waits for its exit.
    CommandResult run(String... words) {
        var root = ProjectHome.find().root();
        var command = new ArrayList<>(List.of(root.resolve("parley").toString()));
        command.addAll(Arrays.asList(words));
        var output = directory.resolve("output.txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("PARLEY_DIRECTORY", directory.resolve(".parley").toString());
        builder.environment().put("PARLEY_PORT_BASE", Integer.toString(portBase));
        CREDENTIALS.forEach(setting -> builder.environment().put(setting, ""));
        try {
            var code = builder.start().waitFor();
            return new CommandResult(
                    String.join(" ", words),
                    code,
                    Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command, e);
        }
    }

    /// The processes that the system is running.
    List<ProcessHandle> processes() {
        var status = JsonMapper.shared().readTree(run("status", "--json").output());
        var pids = new ArrayList<>(List.of(status.path("supervisor").asLong()));
        status.path("parts").forEach(part -> pids.add(part.path("pid").asLong()));
        return pids.stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
    }
}
