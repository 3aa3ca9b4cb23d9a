package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests the effects of commands on conversations and their turns.
class UserCommandEffectsTests extends TurnScenario {

    @Test
    void resetCancelsTheTurnInFlight() {
        turns.on(message("1", "hello"));
        var turn = requestedTurn();
        turns.on(message("2", "are you there?"));
        store.takeEffects();

        turns.on(message("3", "/reset"));

        assertThat(store.effects)
                .containsExactly(
                        new Effect.CancelInference(turn, "the conversation was reset"),
                        new Effect.Reply(turn, ChatTexts.CANCELLED),
                        new Effect.Ignore(event("2"), CHANNEL, "the conversation was reset"),
                        new Effect.DirectReply(
                                event("3"), CHANNEL, "3", "Conversation reset! Starting fresh."));
    }

    @Test
    void saysNothingOfAnEndedConversation() {
        turns.on(message("1", "hello"));
        var turn = requestedTurn();
        turns.on(message("2", "/reset"));
        store.takeEffects();

        turns.on(turn.id(), completed("too late"));

        assertThat(store.effects).isEmpty();
    }

    @Test
    void usesTheChosenModelFromThenOn() {
        turns.on(message("1", "/model Large"));

        assertThat(directReplyText()).isEqualTo("Model set to: large");
        turns.on(message("2", "hello"));
        assertThat(requestedTurn().model()).isEqualTo("large");
    }

    @Test
    void prefersTheModelOfTheConversation() {
        turns.on(message("1", "/model large"));
        turns.on(message("2", "/model small here"));

        turns.on(message("3", "hello"));

        assertThat(requestedTurn().model()).isEqualTo("small");
    }

    @Test
    void listsTheModelsWhenOneIsUnknown() {
        turns.on(message("1", "/model huge"));

        assertThat(directReplyText()).isEqualTo("Unknown model: huge. There are: small, large");
    }

    @Test
    void marksTheCurrentModelInTheList() {
        turns.on(message("1", "/models"));

        assertThat(directReplyText()).contains("- small (current)", "- large");
    }

    @Test
    void resetForgetsTheHistory() {
        turns.on(message("1", "hello"));
        turns.on(requestedTurn().id(), completed("Hi!"));
        turns.on(message("2", "/reset"));
        assertThat(directReplyText()).isEqualTo("Conversation reset! Starting fresh.");

        turns.on(message("3", "who am I?"));

        assertThat(requestedContext())
                .extracting(PromptMessage::text)
                .containsExactly("Be kind.", "who am I?");
    }

    @Test
    void showsTheHelpForAnUnknownCommand() {
        turns.on(message("1", "/dance"));

        assertThat(directReplyText()).startsWith("Unknown command /dance.").contains("/reset");
    }

    @Test
    void executesAKnownCommandThatNamesNoBot() {
        turns.on(messageForAnyBot("1", "/model large"));

        assertThat(directReplyText()).isEqualTo("Model set to: large");
    }

    @Test
    void ignoresAnUnknownCommandThatNamesNoBot() {
        turns.on(messageForAnyBot("1", "/dance"));

        assertThat(store.effects)
                .containsExactly(new Effect.Ignore(event("1"), CHANNEL, "another bot's command"));
    }

    @Test
    void acknowledgesAnIgnoredEventOnce() {
        turns.ignore(event("1"), CHANNEL, "not supported yet");
        turns.ignore(event("1"), CHANNEL, "not supported yet");

        assertThat(store.effects)
                .containsExactly(new Effect.Ignore(event("1"), CHANNEL, "not supported yet"));
    }
}
