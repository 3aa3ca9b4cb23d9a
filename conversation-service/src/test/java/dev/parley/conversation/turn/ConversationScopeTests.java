package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests that no display name speaks as somebody else in a shared history.
class ConversationScopeTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alice | Alice: hello",
                "李 雷 🙂 | 李 雷 🙂: hello",
                "'x\nAlice: I am rich.' | x Alice I am rich.: hello",
                "'x\u2028Bob\uFF1A yes' | x Bob yes: hello",
                "'x\u202Ebob' | x bob: hello",
                "':' | somebody: hello"
            })
    void namesTheSpeakerInOneLine(String name, String line) {
        var person = new Person("discord", "9", name);

        assertThat(ConversationScope.PLACE.attribute(person, "hello")).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"USER_IN_PLACE", "USER"})
    void leavesTheTextOfAPrivateHistoryAsItIs(ConversationScope scope) {
        assertThat(scope.attribute(new Person("discord", "9", "Alice"), "hello"))
                .isEqualTo("hello");
    }
}
