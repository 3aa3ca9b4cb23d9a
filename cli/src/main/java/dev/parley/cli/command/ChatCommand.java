package dev.parley.cli.command;

import dev.parley.cli.chat.ChatPlatformOption;
import dev.parley.cli.plan.SystemPorts;
import dev.parley.cli.state.SystemState;
import dev.parley.cli.state.SystemStatus;
import dev.parley.cli.terminal.LinePrompt;
import dev.parley.cli.terminal.StatusSymbol;
import dev.parley.simulator.client.SimulatedUsers;
import dev.parley.simulator.client.SimulatorClient;

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

    private final CommandContext context;

    @Option(
            names = "--platform",
            defaultValue = "discord",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ChatPlatformOption platform = ChatPlatformOption.discord;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "alice",
            description =
                    "The user who writes; alice is the one of the chat page (default:"
                            + " ${DEFAULT-VALUE}).")
    private String user = "alice";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Seconds to wait for an answer (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Parameters(arity = "0..1", paramLabel = "MESSAGE", description = "Without one: a prompt.")
    private @Nullable String message;

    ChatCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (message != null && message.isBlank()) {
            return refuse("the message is empty; write one, such as: ./parley chat \"hello\"");
        }
        if (seconds < 1) {
            return refuse("--timeout is " + seconds + ", expected at least 1 second");
        }
        return switch (context.systemStatus()) {
            case SystemStatus.Up(var state, _) -> chat(state);
            case SystemStatus.Orphaned _, SystemStatus.Down _ ->
                    refuse("Parley is not running. Start it: ./parley up -d");
        };
    }

    private int chat(SystemState state) {
        var external = platform.externalSystem();
        if (state.real().contains(external.secretName())) {
            return refuse(
                    "%s is connected for real: write to your bot there"
                            .formatted(external.displayName()));
        }
        var simulator = new SystemPorts(state.portBase()).simulator();
        try (var client = new SimulatorClient(simulator.baseUri())) {
            var users = client.users(platform.simulated());
            return message == null ? prompt(users) : once(users, message);
        }
    }

    private int once(SimulatedUsers users, String text) {
        var sent = users.sendPrivately(user, text);
        var answer = users.simulator().awaitAnswer(sent, Duration.ofSeconds(seconds));
        if (answer.isEmpty()) {
            return refuse("no answer within " + seconds + " s. See: ./parley doctor");
        }
        context.terminal().printLine(answer.get().text());
        return 0;
    }

    private int prompt(SimulatedUsers users) {
        var keyboard = LinePrompt.find();
        if (keyboard.isEmpty()) {
            return refuse(
                    "standard input is not a terminal; pass the message: ./parley chat \"hello\"");
        }
        context.terminal()
                .printStatus(
                        StatusSymbol.INFO,
                        "direct chat on " + platform + "; an empty line or Ctrl-D ends it");
        var code = 0;
        for (var line = keyboard.get().readLine(user + "> ").orElse("");
                !line.isBlank();
                line = keyboard.get().readLine(user + "> ").orElse("")) {
            code = once(users, line);
        }
        return code;
    }

    private int refuse(String why) {
        context.terminal().printStatus(StatusSymbol.ERROR, why);
        return 1;
    }
}
