package dev.parley.cli.command;

import dev.parley.cli.chat.ChatPlatformOption;
import dev.parley.cli.chat.ChatReply;
import dev.parley.cli.chat.SimulatedPerson;
import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.LinePrompt;
import dev.parley.cli.terminal.StatusSymbol;

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

    private final CommandContext desk;

    @Option(
            names = "--platform",
            defaultValue = "discord",
            description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private ChatPlatformOption platform = ChatPlatformOption.discord;

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

    ChatCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return switch (desk.systemStatus()) {
            case SystemStatus.Up(var state, _) -> chat(state);
            case SystemStatus.Orphaned _, SystemStatus.Down _ ->
                    refuse("nothing runs. Start it: ./parley up -d");
        };
    }

    private int chat(SystemState state) {
        var neighbour = platform.externalSystem();
        if (state.real().contains(neighbour.secretName())) {
            return refuse(
                    "%s is connected for real: write to your bot there"
                            .formatted(neighbour.displayName()));
        }
        var simulator = new SystemPorts(state.portBase()).simulator();
        try (var person = new SimulatedPerson(simulator, platform, user)) {
            return message == null ? prompt(person) : once(person, message);
        }
    }

    private int once(SimulatedPerson person, String text) {
        return switch (person.sendAndAwaitReply(text, Duration.ofSeconds(seconds))) {
            case ChatReply.Answered(var answer, _) -> {
                desk.terminal().printLine(answer);
                yield 0;
            }
            case ChatReply.TimedOut() ->
                    refuse("no answer within " + seconds + " s. See: ./parley doctor");
        };
    }

    private int prompt(SimulatedPerson person) {
        var keyboard = LinePrompt.find();
        if (keyboard.isEmpty()) {
            return refuse("no terminal to write on; say it in one go: ./parley chat \"hello\"");
        }
        desk.terminal()
                .printStatus(
                        StatusSymbol.INFO,
                        "direct chat on " + platform + "; an empty line or Ctrl-D ends it");
        var code = 0;
        for (var line = keyboard.get().readLine(user + "> ").orElse("");
                !line.isBlank();
                line = keyboard.get().readLine(user + "> ").orElse("")) {
            code = once(person, line);
        }
        return code;
    }

    private int refuse(String why) {
        desk.terminal().printStatus(StatusSymbol.ERROR, why);
        return 1;
    }
}
