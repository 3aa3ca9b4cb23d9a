package dev.parley.quickstart.command;

import dev.parley.quickstart.chat.ChatPlatform;
import dev.parley.quickstart.chat.Reply;
import dev.parley.quickstart.chat.SimulatedPerson;
import dev.parley.quickstart.plan.Ports;
import dev.parley.quickstart.state.RunningSystem;
import dev.parley.quickstart.state.SystemState;
import dev.parley.quickstart.terminal.Keyboard;
import dev.parley.quickstart.terminal.Mark;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.concurrent.Callable;

/// `chat`: one message and its answer, or a prompt; through the simulated platform and the whole
/// pipeline.
@Command(
        name = "chat",
        description = "Write to the bot on a simulated platform and see its answer.")
final class ChatCommand implements Callable<Integer> {

    private final Desk desk;

    @Option(
            names = "--platform",
            defaultValue = "discord",
            description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private ChatPlatform platform = ChatPlatform.discord;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "you",
            description = "Who writes (${DEFAULT-VALUE}).")
    private String user = "you";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for an answer (${DEFAULT-VALUE}).")
    private int seconds;

    @Parameters(arity = "0..1", paramLabel = "MESSAGE", description = "Without one: a prompt.")
    private @Nullable String message;

    ChatCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return switch (desk.look()) {
            case RunningSystem.Up(var state, _) -> chat(state);
            case RunningSystem.Abandoned _, RunningSystem.Down _ ->
                    refuse("nothing runs. Start it: ./parley up -d");
        };
    }

    private int chat(SystemState state) {
        var neighbour = platform.neighbour();
        if (state.real().contains(neighbour.secretName())) {
            return refuse(
                    "%s is connected for real: write to your bot there"
                            .formatted(neighbour.title()));
        }
        var simulator = new Ports(state.portBase()).simulator();
        try (var person = new SimulatedPerson(simulator, platform, user)) {
            return message == null ? prompt(person) : once(person, message);
        }
    }

    private int once(SimulatedPerson person, String text) {
        return switch (person.say(text, Duration.ofSeconds(seconds))) {
            case Reply.Answered(var answer, _) -> {
                desk.terminal().line(answer);
                yield 0;
            }
            case Reply.Silence() ->
                    refuse("no answer within " + seconds + " s. See: ./parley doctor");
        };
    }

    private int prompt(SimulatedPerson person) {
        var keyboard = Keyboard.find();
        if (keyboard.isEmpty()) {
            return refuse("no terminal to write on; say it in one go: ./parley chat \"hello\"");
        }
        desk.terminal()
                .marked(
                        Mark.QUIET,
                        "direct chat on " + platform + "; an empty line or Ctrl-D ends it");
        var code = 0;
        for (var line = keyboard.get().ask(user + "> ").orElse("");
                !line.isBlank();
                line = keyboard.get().ask(user + "> ").orElse("")) {
            code = once(person, line);
        }
        return code;
    }

    private int refuse(String why) {
        desk.terminal().marked(Mark.BAD, why);
        return 1;
    }
}
