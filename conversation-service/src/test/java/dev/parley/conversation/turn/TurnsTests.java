package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.EventIds;
import dev.parley.ids.Place;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The life of turns: what people and models say, and what departs because of it.
class TurnsTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person ALICE = new Person("discord", "7", "Alice");
    private static final Person BOB = new Person("discord", "8", "Bob");
    private static final Place CHANNEL = Place.discord("100");

    private final FakeMemory memory = new FakeMemory();
    private final Turns turns = turns(Scope.USER_IN_PLACE, NOON);

    private Turns turns(Scope scope, Instant now) {
        var settings =
                new TurnSettings(
                        scope,
                        new Models(List.of("small", "large"), "small"),
                        new ContextWindow("Be kind.", 20, 1_000),
                        Duration.ofMinutes(3));
        return new Turns(memory, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aMessageOpensATurn() {
        turns.on(message("1", "hello"));

        assertThat(memory.departures).hasSize(2);
        assertThat(memory.departures.getFirst()).isInstanceOf(Departure.BeginReply.class);
        assertThat(contextAsked())
                .containsExactly(
                        new Line(Line.Role.SYSTEM, "Be kind."), new Line(Line.Role.USER, "hello"));
    }

    @Test
    void theSameMessageAgainHasNoEffect() {
        turns.on(message("1", "hello"));
        memory.takeDepartures();

        turns.on(message("1", "hello"));

        assertThat(memory.departures).isEmpty();
    }

    @Test
    void whatComesDuringATurnWaits() {
        turns.on(message("1", "hello"));
        memory.takeDepartures();

        turns.on(message("2", "are you there?"));

        assertThat(memory.departures).isEmpty();
    }

    @Test
    void whatWaitedJoinsTheNextTurn() {
        turns.on(message("1", "hello"));
        var first = turnAsked();
        turns.on(message("2", "are you"));
        turns.on(message("3", "there?"));
        memory.takeDepartures();

        turns.on(first.id(), completed("Hi!"));

        assertThat(turnAsked().answers()).containsExactly(event("2"), event("3"));
        assertThat(turnAsked().replyTo()).isEqualTo("3");
        assertThat(contextAsked())
                .extracting(Line::text)
                .containsExactly("Be kind.", "hello", "Hi!", "are you", "there?");
    }

    @Test
    void anAnswerIsSaid() {
        turns.on(message("1", "hello"));
        var turn = turnAsked();
        memory.takeDepartures();

        turns.on(turn.id(), completed("Hi!"));

        assertThat(memory.departures).containsExactly(new Departure.Reply(turn, "Hi!"));
    }

    @Test
    void aLateAnswerChangesNothing() {
        turns.on(message("1", "hello"));
        var turn = turnAsked();
        turns.on(turn.id(), completed("Hi!"));
        memory.takeDepartures();

        turns.on(turn.id(), completed("Hi again!"));

        assertThat(memory.departures).isEmpty();
    }

    @Test
    void aCutAnswerSaysSo() {
        turns.on(message("1", "hello"));

        turns.on(
                turnAsked().id(),
                new InferenceOutcome.Completed("Once upon a", "small", true, null, null));

        assertThat(replySaid()).startsWith("Once upon a").contains("length limit");
    }

    @Test
    void aFailureIsToldHonestly() {
        turns.on(message("1", "hello"));

        turns.on(turnAsked().id(), new InferenceOutcome.Failed());

        assertThat(replySaid()).isEqualTo(Sentences.FAILED);
    }

    @Test
    void aRefusalIsToldHonestly() {
        turns.on(message("1", "hello"));

        turns.on(turnAsked().id(), new InferenceOutcome.Declined());

        assertThat(replySaid()).isEqualTo(Sentences.DECLINED);
    }

    @Test
    void whatWaitedIsAskedAfterAFailureToo() {
        turns.on(message("1", "hello"));
        var first = turnAsked();
        turns.on(message("2", "still there?"));
        memory.takeDepartures();

        turns.on(first.id(), new InferenceOutcome.Failed());

        assertThat(turnAsked().answers()).containsExactly(event("2"));
    }

    @Test
    void aTurnNobodyAnswersEndsAtItsDeadline() {
        turns.on(message("1", "hello"));
        var turn = turnAsked();
        memory.takeDepartures();

        var closed = turns(Scope.USER_IN_PLACE, NOON.plusSeconds(300)).closeOverdue();

        assertThat(closed).isOne();
        assertThat(memory.departures)
                .containsExactly(
                        new Departure.CancelInference(turn, "deadline passed"),
                        new Departure.Reply(turn, Sentences.FAILED));
    }

    @Test
    void aTurnWithinItsDeadlineGoesOn() {
        turns.on(message("1", "hello"));

        assertThat(turns(Scope.USER_IN_PLACE, NOON.plusSeconds(100)).closeOverdue()).isZero();
    }

    @Test
    void aMessageWithoutTextIsAnsweredAtOnce() {
        turns.on(message("1", "  "));

        assertThat(said()).isEqualTo(Sentences.ONLY_TEXT);
    }

    @Test
    void aQuotedMessageIsPartOfTheQuestion() {
        turns.on(message(ALICE, "1", "what does that mean?", new Quote("Carpe diem", false)));

        assertThat(contextAsked().getLast().text())
                .isEqualTo("(in reply to: \"Carpe diem\")\nwhat does that mean?");
    }

    @Test
    void aQuoteOfTheBotStandsInTheHistoryAlready() {
        turns.on(message(ALICE, "1", "go on", new Quote("Once upon a time", true)));

        assertThat(contextAsked().getLast().text()).isEqualTo("go on");
    }

    @Test
    void twoPeopleInOneChannelHaveTurnsOfTheirOwn() {
        turns.on(message("1", "hello"));
        memory.takeDepartures();

        turns.on(message(BOB, "2", "hi", null));

        assertThat(contextAsked()).extracting(Line::text).containsExactly("Be kind.", "hi");
    }

    @Test
    void aSharedHistoryNamesWhoSpeaks() {
        var shared = turns(Scope.PLACE, NOON);
        shared.on(message("1", "hello"));
        shared.on(message(BOB, "2", "hi", null));

        shared.on(turnAsked().id(), completed("Hello Alice!"));

        assertThat(contextAsked()).extracting(Line::text).contains("Alice: hello", "Bob: hi");
    }

    @Test
    void aChosenModelIsAskedFromThenOn() {
        turns.on(message("1", "/model Large"));

        assertThat(said()).isEqualTo("Model set to: large");
        turns.on(message("2", "hello"));
        assertThat(turnAsked().model()).isEqualTo("large");
    }

    @Test
    void aModelChosenHereWinsOverThePreferredOne() {
        turns.on(message("1", "/model large"));
        turns.on(message("2", "/model small here"));

        turns.on(message("3", "hello"));

        assertThat(turnAsked().model()).isEqualTo("small");
    }

    @Test
    void anUnknownModelListsWhatExists() {
        turns.on(message("1", "/model huge"));

        assertThat(said()).isEqualTo("Unknown model: huge. There are: small, large");
    }

    @Test
    void theModelsAreListedWithTheCurrentOne() {
        turns.on(message("1", "/models"));

        assertThat(said()).contains("- small (current)", "- large");
    }

    @Test
    void aResetForgetsTheHistory() {
        turns.on(message("1", "hello"));
        turns.on(turnAsked().id(), completed("Hi!"));
        turns.on(message("2", "/reset"));
        assertThat(said()).isEqualTo("Conversation reset! Starting fresh.");

        turns.on(message("3", "who am I?"));

        assertThat(contextAsked()).extracting(Line::text).containsExactly("Be kind.", "who am I?");
    }

    @Test
    void anUnknownCommandIsHelped() {
        turns.on(message("1", "/dance"));

        assertThat(said()).startsWith("Unknown command /dance.").contains("/reset");
    }

    @Test
    void aCommandThatNamesNoBotIsObeyedWhereItIsOurs() {
        turns.on(forAnyBot("1", "/model large"));

        assertThat(said()).isEqualTo("Model set to: large");
    }

    @Test
    void aCommandThatNamesNoBotIsLeftToTheOthersWhereItIsNotOurs() {
        turns.on(forAnyBot("1", "/dance"));

        assertThat(memory.departures)
                .containsExactly(
                        new Departure.Ignore(event("1"), CHANNEL, "another bot's command"));
    }

    @Test
    void whatIsIgnoredGetsItsReceiptOnce() {
        turns.ignore(event("1"), CHANNEL, "not supported yet");
        turns.ignore(event("1"), CHANNEL, "not supported yet");

        assertThat(memory.departures)
                .containsExactly(new Departure.Ignore(event("1"), CHANNEL, "not supported yet"));
    }

    private static IncomingMessage forAnyBot(String id, String text) {
        return new IncomingMessage(event(id), CHANNEL, ALICE, id, text, null, true, NOON);
    }

    private static IncomingMessage message(String id, String text) {
        return message(ALICE, id, text, null);
    }

    private static IncomingMessage message(
            Person author, String id, String text, @Nullable Quote quote) {
        return new IncomingMessage(event(id), CHANNEL, author, id, text, quote, false, NOON);
    }

    private static UUID event(String id) {
        return EventIds.inbound("discord", "900", id);
    }

    private static InferenceOutcome completed(String text) {
        return new InferenceOutcome.Completed(text, "small", false, 10L, 3L);
    }

    private Turn turnAsked() {
        return last(Departure.AskModel.class).turn();
    }

    private List<Line> contextAsked() {
        return last(Departure.AskModel.class).context();
    }

    private String replySaid() {
        return last(Departure.Reply.class).text();
    }

    private String said() {
        return last(Departure.Say.class).text();
    }

    private <D extends Departure> D last(Class<D> kind) {
        return memory.departures.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " departed"));
    }
}
