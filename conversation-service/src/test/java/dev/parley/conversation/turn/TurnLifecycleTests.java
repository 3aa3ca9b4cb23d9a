package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.EventIds;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Tests the effects of messages, results and deadlines on turns.
class TurnLifecycleTests extends TurnScenario {

    @Test
    void opensATurnForAMessage() {
        turns.on(message("1", "hello"));

        assertThat(store.effects).hasSize(2);
        assertThat(store.effects.getFirst()).isInstanceOf(Effect.BeginReply.class);
        assertThat(requestedContext())
                .containsExactly(
                        new PromptMessage(PromptMessage.Role.SYSTEM, "Be kind."),
                        new PromptMessage(PromptMessage.Role.USER, "hello"));
    }

    @Test
    void ignoresARedeliveredMessage() {
        turns.on(message("1", "hello"));
        store.takeEffects();

        turns.on(message("1", "hello"));

        assertThat(store.effects).isEmpty();
    }

    @Test
    void messagesSentDuringATurnWait() {
        turns.on(message("1", "hello"));
        store.takeEffects();

        turns.on(message("2", "are you there?"));

        assertThat(store.effects).isEmpty();
    }

    @Test
    void waitingMessagesJoinTheNextTurn() {
        turns.on(message("1", "hello"));
        var first = requestedTurn();
        turns.on(message("2", "are you"));
        turns.on(message("3", "there?"));
        store.takeEffects();

        turns.on(first.id(), completed("Hi!"));

        assertThat(requestedTurn().answeredEventIds()).containsExactly(event("2"), event("3"));
        assertThat(requestedTurn().replyTo()).isEqualTo("3");
        assertThat(requestedContext())
                .extracting(PromptMessage::text)
                .containsExactly("Be kind.", "hello", "Hi!", "are you", "there?");
    }

    @Test
    void repliesWithTheAnswer() {
        turns.on(message("1", "hello"));
        var turn = requestedTurn();
        store.takeEffects();

        turns.on(turn.id(), completed("Hi!"));

        assertThat(store.effects).containsExactly(new Effect.Reply(turn, "Hi!"));
    }

    @Test
    void ignoresALateAnswer() {
        turns.on(message("1", "hello"));
        var turn = requestedTurn();
        turns.on(turn.id(), completed("Hi!"));
        store.takeEffects();

        turns.on(turn.id(), completed("Hi again!"));

        assertThat(store.effects).isEmpty();
    }

    @Test
    void marksATruncatedAnswer() {
        turns.on(message("1", "hello"));

        turns.on(
                requestedTurn().id(),
                new InferenceOutcome.Completed("Once upon a", "small", true, null, null));

        assertThat(replyText()).startsWith("Once upon a").contains("length limit");
    }

    @Test
    void reportsAFailure() {
        turns.on(message("1", "hello"));

        turns.on(requestedTurn().id(), new InferenceOutcome.Failed());

        assertThat(replyText()).isEqualTo(ChatTexts.INFERENCE_FAILED);
    }

    @Test
    void reportsARefusal() {
        turns.on(message("1", "hello"));

        turns.on(requestedTurn().id(), new InferenceOutcome.Declined());

        assertThat(replyText()).isEqualTo(ChatTexts.PROVIDER_DECLINED);
    }

    @Test
    void opensTheNextTurnAfterAFailure() {
        turns.on(message("1", "hello"));
        var first = requestedTurn();
        turns.on(message("2", "still there?"));
        store.takeEffects();

        turns.on(first.id(), new InferenceOutcome.Failed());

        assertThat(requestedTurn().answeredEventIds()).containsExactly(event("2"));
    }

    @Test
    void closesAnUnansweredTurnAfterItsDeadline() {
        turns.on(message("1", "hello"));
        var turn = requestedTurn();
        store.takeEffects();

        store.advance(Duration.ofMinutes(5));

        assertThat(turns.closeOverdue()).isOne();
        assertThat(store.effects)
                .containsExactly(
                        new Effect.CancelInference(turn, "deadline passed"),
                        new Effect.Reply(turn, ChatTexts.INFERENCE_FAILED));
    }

    @Test
    void keepsATurnOpenUntilItsDeadline() {
        turns.on(message("1", "hello"));

        store.advance(Duration.ofSeconds(100));

        assertThat(turns.closeOverdue()).isZero();
    }

    @Test
    void aTurnThatCannotBeClosedDoesNotStopTheOthers() {
        for (var person = 1; person <= 200; person++) {
            turns.on(message(new Person("discord", "p" + person, "P"), "m" + person, "hi", null));
        }
        store.unclosable.add(EventIds.turn(event("m1")));
        store.advance(Duration.ofMinutes(5));
        store.takeEffects();

        turns.closeOverdue();

        assertThat(store.effects.stream().filter(Effect.Reply.class::isInstance)).hasSize(199);
    }

    @Test
    void answersOnlyMessagesThatTheModelSees() {
        turns.on(message("first", "hello"));
        var first = requestedTurn();
        for (var number = 1; number <= 45; number++) {
            turns.on(message("m" + number, "line " + number));
        }

        turns.on(first.id(), completed("Hi!"));
        var second = requestedTurn();
        var seenBySecond = requestedContext();
        turns.on(second.id(), completed("Go on."));
        turns.on(requestedTurn().id(), completed("And?"));
        var last = requestedTurn();

        assertThat(second.answeredEventIds()).hasSize(20).contains(event("m1"), event("m20"));
        assertThat(seenBySecond)
                .extracting(PromptMessage::text)
                .contains("line 1", "line 20")
                .doesNotContain("line 21");
        assertThat(last.answeredEventIds()).hasSize(5).contains(event("m45"));
    }

    @Test
    void repliesDirectlyToAMessageWithoutText() {
        turns.on(message("1", "  "));

        assertThat(directReplyText()).isEqualTo(ChatTexts.TEXT_ONLY);
    }

    @Test
    void includesTheQuotedMessageInThePrompt() {
        turns.on(message(ALICE, "1", "what does that mean?", new Quote("Carpe diem", false)));

        assertThat(requestedContext().getLast().text())
                .isEqualTo("(in reply to: \"Carpe diem\")\nwhat does that mean?");
    }

    @Test
    void omitsAQuoteOfTheBotItself() {
        turns.on(message(ALICE, "1", "go on", new Quote("Once upon a time", true)));

        assertThat(requestedContext().getLast().text()).isEqualTo("go on");
    }

    @Test
    void separatesTheTurnsOfTwoPeopleInOneChannel() {
        turns.on(message("1", "hello"));
        store.takeEffects();

        turns.on(message(BOB, "2", "hi", null));

        assertThat(requestedContext())
                .extracting(PromptMessage::text)
                .containsExactly("Be kind.", "hi");
    }

    @Test
    void namesTheSpeakersInASharedHistory() {
        var shared = turns(ConversationScope.PLACE);
        shared.on(message("1", "hello"));
        shared.on(message(BOB, "2", "hi", null));

        shared.on(requestedTurn().id(), completed("Hello Alice!"));

        assertThat(requestedContext())
                .extracting(PromptMessage::text)
                .contains("Alice: hello", "Bob: hi");
    }
}
