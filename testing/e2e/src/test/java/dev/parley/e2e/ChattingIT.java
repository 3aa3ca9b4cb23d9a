package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.e2e.judge.Entry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What people experience on both platforms while everything is well.
class ChattingIT {

    private Parley parley;
    private Chats people;

    @BeforeEach
    void begin() {
        parley = Parley.running();
        people = new Chats(parley.simulator(), "chatting");
    }

    @ParameterizedTest
    @CsvSource({"DISCORD,PRIVATE", "DISCORD,SHARED", "TELEGRAM,PRIVATE", "TELEGRAM,SHARED"})
    void whatWasSaidIsRemembered(Platform platform, Room room) {
        var ann = people.of(platform, room, "ann");

        assertThat(ann.ask("first " + platform))
                .contains("\"first " + platform + "\"")
                .contains("remember 0 earlier messages");
        assertThat(ann.ask("second " + platform)).contains("remember 2 earlier messages");
        assertThat(ann.ask("recall")).contains("- first " + platform, "- second " + platform);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsAnsweredWhereTheyWrote(Platform platform) {
        var journal = Journal.from(parley.simulator());

        people.of(platform, Room.PRIVATE, "bea").ask("alone " + platform);
        people.of(platform, Room.SHARED, "bea").ask("among others " + platform);
        people.of(platform, Room.PRIVATE, "cid").ask("somebody else " + platform);

        var verdict = journal.verdict();
        assertThat(verdict.isClean()).as(verdict.toString()).isTrue();
        assertThat(verdict.orphans()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void peopleAmongThemselvesAreLeftAlone(Platform platform) {
        var dan = people.of(platform, Room.SHARED, "dan");

        var overheard = dan.tellTheOthers("just between us " + platform);
        var answer = dan.ask("and now to you " + platform);

        assertThat(answer).startsWith("You said: \"and now to you " + platform + "\"\n");
        assertThat(parley.simulator().botMessagesAfter(overheard))
                .noneMatch(text -> text.contains("just between us"));
    }

    @ParameterizedTest
    @EnumSource
    void otherBotsAreLeftAlone(Platform platform) {
        var kit = people.of(platform, Room.SHARED, "kit");
        var journal = Journal.from(parley.simulator());

        parley.simulator().sayAsBot(platform, "beeper", "beep " + platform);
        kit.ask("who was that? " + platform);

        assertThat(journal.read())
                .filteredOn(entry -> entry.what() == Entry.Kind.MODEL_CALL)
                .extracting(Entry::text)
                .containsExactly("who was that? " + platform);
        assertThat(journal.verdict().isClean()).as(journal.verdict().toString()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theModelCanBeChosen(Platform platform) {
        var eve = people.of(platform, Room.PRIVATE, "eve");

        assertThat(eve.ask("/models")).contains("parley-small (current)", "parley-large");
        assertThat(eve.ask("/model no-such-model"))
                .contains("no-such-model", "parley-small", "parley-large");
        assertThat(eve.ask("/model parley-large")).isEqualTo("Model set to: parley-large");
        assertThat(eve.ask("who are you? " + platform)).contains("I am parley-large");
    }

    @ParameterizedTest
    @EnumSource
    void aConversationCanBeForgotten(Platform platform) {
        var fay = people.of(platform, Room.PRIVATE, "fay");
        fay.ask("before " + platform);

        assertThat(fay.ask("/reset")).isEqualTo("Conversation reset! Starting fresh.");
        assertThat(fay.ask("after " + platform)).contains("remember 0 earlier messages");
    }

    @ParameterizedTest
    @EnumSource
    void thereIsHelp(Platform platform) {
        assertThat(people.of(platform, Room.SHARED, "gus").ask("/help"))
                .contains("/model", "/models", "/reset", "/help");
    }

    @ParameterizedTest
    @EnumSource
    void aLongAnswerArrivesWholeAndReadable(Platform platform) {
        var hal = people.of(platform, Room.PRIVATE, "hal");

        var asked = hal.say("long 9000");

        var whole = new LongAnswer(parley.simulator().completion("long 9000"));
        Patience.await("the whole answer stands on " + platform)
                .untilAsserted(() ->
                        assertThat(whole.missingIn(parley.simulator().botMessagesAfter(asked)))
                                .isEmpty());
        assertThat(parley.simulator().botMessagesAfter(asked))
                .hasSizeGreaterThan(2)
                .allSatisfy(part ->
                        assertThat(part).hasSizeLessThanOrEqualTo(platform.longestMessage()))
                .allMatch(LongAnswer::closesEveryFence);
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatFailsIsAdmittedAndTriedAgainLater(Platform platform) {
        var ida = people.of(platform, Room.PRIVATE, "ida");
        parley.simulator().scriptModel("{\"script\": [{\"fault\": \"500\", \"times\": 1000}]}");

        assertThat(ida.ask("does it fail? " + platform)).startsWith("Sorry");

        parley.simulator().behave();
        assertThat(ida.ask("and now? " + platform))
                .contains("\"does it fail? " + platform + "\" and \"and now? " + platform + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatIsBusyIsAskedAgainWhenItSaid(Platform platform) {
        var jim = people.of(platform, Room.PRIVATE, "jim");
        parley.simulator()
                .scriptModel(
                        "{\"script\": [{\"fault\": \"429\", \"times\": 2, \"retryAfterSeconds\":"
                                + " 1}]}");

        assertThat(jim.ask("are you busy? " + platform))
                .contains("\"are you busy? " + platform + "\"");
    }
}
