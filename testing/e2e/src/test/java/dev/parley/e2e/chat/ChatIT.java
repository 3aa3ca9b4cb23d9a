package dev.parley.e2e.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.fixture.ChatKind;
import dev.parley.e2e.fixture.ChatUsers;
import dev.parley.e2e.fixture.ParleySystem;
import dev.parley.e2e.fixture.TestPlatform;
import dev.parley.simulator.client.ModelFailure;
import dev.parley.simulator.client.ModelScript;
import dev.parley.simulator.client.SimulatedPlatform;
import dev.parley.testing.journal.JournalLine;
import dev.parley.testing.journal.JournalRecording;
import dev.parley.testing.probe.Eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

/// Chats on both platforms while every component works.
class ChatIT {

    private ParleySystem parley;
    private ChatUsers people;

    @BeforeEach
    void begin() {
        parley = ParleySystem.running();
        people = new ChatUsers(parley.simulator(), "chatting");
    }

    @ParameterizedTest
    @CsvSource({"DISCORD,PRIVATE", "DISCORD,SHARED", "TELEGRAM,PRIVATE", "TELEGRAM,SHARED"})
    void remembersTheConversation(TestPlatform platform, ChatKind room) {
        var ann = people.user(platform, room, "ann");

        assertThat(ann.ask("first " + platform))
                .contains("\"first " + platform + "\"")
                .contains("remember 0 earlier messages");
        assertThat(ann.ask("second " + platform)).contains("remember 2 earlier messages");
        assertThat(ann.ask("recall")).contains("- first " + platform, "- second " + platform);
    }

    @ParameterizedTest
    @EnumSource
    void answersInTheSamePlace(TestPlatform platform) {
        var journal = JournalRecording.start(parley.simulator());

        people.user(platform, ChatKind.PRIVATE, "bea").ask("alone " + platform);
        people.user(platform, ChatKind.SHARED, "bea").ask("among others " + platform);
        people.user(platform, ChatKind.PRIVATE, "cid").ask("somebody else " + platform);

        var result = journal.verify();
        assertThat(result.isExactlyOnce()).as(result.toString()).isTrue();
        assertThat(result.leftoverPlaceholders()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void ignoresMessagesWithoutAMention(TestPlatform platform) {
        var dan = people.user(platform, ChatKind.SHARED, "dan");

        var overheard = dan.sayWithoutMention("just between us " + platform);
        var answer = dan.ask("and now to you " + platform);

        assertThat(answer).startsWith("You said: \"and now to you " + platform + "\"\n");
        assertThat(parley.simulator().botTextsAfter(overheard))
                .noneMatch(text -> text.contains("just between us"));
    }

    @ParameterizedTest
    @EnumSource
    void ignoresOtherBots(TestPlatform platform) {
        var kit = people.user(platform, ChatKind.SHARED, "kit");
        var journal = JournalRecording.start(parley.simulator());

        parley.simulator()
                .users(SimulatedPlatform.valueOf(platform.name()))
                .sendAsOtherBot("beeper", "beep " + platform);
        kit.ask("who was that? " + platform);

        assertThat(journal.lines())
                .filteredOn(entry -> entry.kind() == JournalLine.Kind.MODEL_CALL)
                .extracting(JournalLine::text)
                .containsExactly("who was that? " + platform);
        assertThat(journal.verify().isExactlyOnce()).as(journal.verify().toString()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void switchesTheModel(TestPlatform platform) {
        var eve = people.user(platform, ChatKind.PRIVATE, "eve");

        assertThat(eve.ask("/models")).contains("parley-small (current)", "parley-large");
        assertThat(eve.ask("/model no-such-model"))
                .contains("no-such-model", "parley-small", "parley-large");
        assertThat(eve.ask("/model parley-large")).isEqualTo("Model set to: parley-large");
        assertThat(eve.ask("who are you? " + platform)).contains("I am parley-large");
    }

    @ParameterizedTest
    @EnumSource
    void resetsTheConversation(TestPlatform platform) {
        var fay = people.user(platform, ChatKind.PRIVATE, "fay");
        fay.ask("before " + platform);

        assertThat(fay.ask("/reset")).isEqualTo("Conversation reset! Starting fresh.");
        assertThat(fay.ask("after " + platform)).contains("remember 0 earlier messages");
    }

    @ParameterizedTest
    @EnumSource
    void listsTheCommands(TestPlatform platform) {
        assertThat(people.user(platform, ChatKind.SHARED, "gus").ask("/help"))
                .contains("/model", "/models", "/reset", "/help");
    }

    @ParameterizedTest
    @EnumSource
    void splitsALongAnswerIntoReadableParts(TestPlatform platform) {
        var hal = people.user(platform, ChatKind.PRIVATE, "hal");

        var asked = hal.say("long 7000");

        var whole = new LongAnswer(parley.simulator().complete("parley-small", "long 7000"));
        Eventually.await("the whole answer stands on " + platform)
                .untilAsserted(() ->
                        assertThat(whole.differenceTo(parley.simulator().botTextsAfter(asked)))
                                .isEmpty());
        assertThat(parley.simulator().botTextsAfter(asked))
                .hasSizeGreaterThan(1)
                .allSatisfy(part ->
                        assertThat(part).hasSizeLessThanOrEqualTo(platform.maxMessageLength()))
                .allMatch(LongAnswer::hasBalancedFences);
    }

    @ParameterizedTest
    @EnumSource
    void endsAVeryLongAnswerWithAFile(TestPlatform platform) {
        var kim = people.user(platform, ChatKind.PRIVATE, "kim");

        var asked = kim.say("long 30000");

        Eventually.await("the file stands on " + platform)
                .until(() -> parley.simulator().botTextsAfter(asked).size() > 5);
        assertThat(parley.simulator().botTextsAfter(asked))
                .hasSize(6)
                .last()
                .asString()
                .contains("attached file");
    }

    @ParameterizedTest
    @EnumSource
    void apologisesForAFailingModelAndAnswersLater(TestPlatform platform) {
        var ida = people.user(platform, ChatKind.PRIVATE, "ida");
        parley.simulator().script(ModelScript.defaults().fail(ModelFailure.INTERNAL_ERROR, 1000));

        assertThat(ida.ask("does it fail? " + platform)).startsWith("Sorry");

        parley.simulator().clearScripts();
        assertThat(ida.ask("and now? " + platform))
                .contains("\"does it fail? " + platform + "\" and \"and now? " + platform + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void retriesABusyModelAfterItsDelay(TestPlatform platform) {
        var jim = people.user(platform, ChatKind.PRIVATE, "jim");
        parley.simulator().script(ModelScript.defaults().rateLimit(Duration.ofSeconds(1), 2));

        assertThat(jim.ask("are you busy? " + platform))
                .contains("\"are you busy? " + platform + "\"");
    }
}
