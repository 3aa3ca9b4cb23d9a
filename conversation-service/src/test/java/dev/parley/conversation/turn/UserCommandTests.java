package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/// Tests the syntax of commands.
class UserCommandTests {

    record Case(String text, UserCommand command) {}

    static Stream<Case> commands() {
        return Stream.of(
                new Case("/model", new UserCommand.ShowModel()),
                new Case("/model gpt-4o", new UserCommand.SetModel("gpt-4o", false)),
                new Case("  /model   gpt-4o  ", new UserCommand.SetModel("gpt-4o", false)),
                new Case("/model gpt-4o here", new UserCommand.SetModel("gpt-4o", true)),
                new Case("/MODEL x", new UserCommand.SetModel("x", false)),
                new Case("/models", new UserCommand.ListModels()),
                new Case("/reset", new UserCommand.Reset()),
                new Case("/reset@parley_bot", new UserCommand.Reset()),
                new Case("/help", new UserCommand.Help()),
                new Case("/start", new UserCommand.Help()),
                new Case("/dance now", new UserCommand.Unknown("dance")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void parsesCommands(Case each) {
        assertThat(UserCommand.parse(each.text())).contains(each.command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "what is /model?", "/usr/bin/python fails", "/", "/ model", ""})
    void ignoresTextThatIsNotACommand(String text) {
        assertThat(UserCommand.parse(text)).isEmpty();
    }
}
