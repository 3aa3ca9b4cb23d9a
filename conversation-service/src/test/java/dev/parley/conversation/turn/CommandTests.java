package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/// Which texts are commands, and which.
class CommandTests {

    record Case(String text, Command command) {}

    static Stream<Case> commands() {
        return Stream.of(
                new Case("/model", new Command.ShowModel()),
                new Case("/model gpt-4o", new Command.SetModel("gpt-4o", false)),
                new Case("  /model   gpt-4o  ", new Command.SetModel("gpt-4o", false)),
                new Case("/model gpt-4o here", new Command.SetModel("gpt-4o", true)),
                new Case("/MODEL x", new Command.SetModel("x", false)),
                new Case("/models", new Command.ShowModels()),
                new Case("/reset", new Command.Reset()),
                new Case("/reset@parley_bot", new Command.Reset()),
                new Case("/help", new Command.Help()),
                new Case("/start", new Command.Help()),
                new Case("/dance now", new Command.Unknown("dance")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isRead(Case each) {
        assertThat(Command.parse(each.text())).contains(each.command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "what is /model?", "/usr/bin/python fails", "/", "/ model", ""})
    void isNoCommand(String text) {
        assertThat(Command.parse(text)).isEmpty();
    }
}
