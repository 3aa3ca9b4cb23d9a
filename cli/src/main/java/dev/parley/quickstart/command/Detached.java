package dev.parley.quickstart.command;

import dev.parley.localstack.process.JavaProgram;
import dev.parley.localstack.process.OwnSession;
import dev.parley.quickstart.plan.Choice;
import dev.parley.quickstart.state.ComponentState;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.terminal.Mark;
import dev.parley.quickstart.terminal.Progress;
import dev.parley.quickstart.terminal.Welcome;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Starts a supervisor in a session of its own and watches until everything is ready.
final class Detached {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final int HOPELESS = 4;
    private static final int LINES = 15;

    private final Desk desk;
    private final Choice choice;
    private final Progress progress;
    private final long begun = System.nanoTime();

    Detached(Desk desk, Choice choice) {
        this.desk = desk;
        this.choice = choice;
        this.progress = new Progress(desk.terminal());
    }

    int start() throws InterruptedException {
        var log = desk.workspace().log("supervisor");
        var supervisor = launch(log);
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (desk.look() instanceof RunningSystem.Up(SystemState state, _)) {
                progress.show(state);
                if (state.allReady()) {
                    Welcome.print(desk.terminal(), state, (System.nanoTime() - begun) / 1_000_000);
                    return 0;
                }
                var hopeless = state.components().stream().filter(Detached::isHopeless).findFirst();
                if (hopeless.isPresent()) {
                    return giveUp(hopeless.get());
                }
            }
            if (!supervisor.isAlive()) {
                desk.terminal().marked(Mark.BAD, "the supervisor ended; see " + log);
                return 1;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        desk.terminal()
                .marked(
                        Mark.BAD,
                        "not everything is ready after "
                                + PATIENCE.toSeconds()
                                + " s; it goes on trying. See: ./parley status, ./parley down");
        return 1;
    }

    private static boolean isHopeless(ComponentState component) {
        return component.restarts() >= HOPELESS;
    }

    private int giveUp(ComponentState component) {
        var log = desk.workspace().log(component.name());
        new Tail(component.name(), log).last(LINES).forEach(desk.terminal()::line);
        desk.terminal()
                .marked(
                        Mark.BAD,
                        "%s did not start %d times; above is the end of %s. It goes on trying; stop it: ./parley down"
                                .formatted(component.name(), component.restarts(), log));
        return 1;
    }

    private Process launch(Path log) {
        try {
            Files.createDirectories(log.resolveSibling(""));
            return new ProcessBuilder(OwnSession.of(command()))
                    .directory(desk.workspace().home().root().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the supervisor", e);
        }
    }

    private List<String> command() {
        var supervisor =
                new JavaProgram(
                        List.of("-Xmx64m", "-Dparley.home=" + desk.workspace().home().root()),
                        List.of("-jar", desk.workspace().home().jar("cli").toString()),
                        List.of("up", "--unchecked"));
        var words = new ArrayList<>(supervisor.command());
        choice.only().forEach(part -> words.add("--only=" + part));
        choice.without().forEach(part -> words.add("--without=" + part));
        return words;
    }
}
