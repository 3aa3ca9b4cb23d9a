package dev.parley.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.world.DraftMessage;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Place;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.SimulatorClock;
import dev.parley.simulator.world.World;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tests that match the bot's messages to the user's.
class AnswerFinderTests {

    private final List<String> saidByModel = new ArrayList<>();
    private final AnswerFinder answers =
            new AnswerFinder(words -> saidByModel.stream().filter(s -> s.contains(words)).toList());
    private World world;
    private Place place;
    private Person alice;

    @BeforeEach
    void meet() {
        world = new World(new SimulatorClock(() -> Instant.EPOCH, () -> 0), new Journal());
        alice = world.people(Platform.DISCORD).named("alice");
        place = world.places(Platform.DISCORD).privateChat(alice);
    }

    @Test
    void takesTheNextMessageAsTheAnswer() {
        Message question = asks("/help");
        says("Here is what I can do.");

        assertThat(answer(question)).contains("Here is what I can do.");
    }

    @Test
    void findsTheAnswerThatQuotesTheQuestion() {
        Message first = asks("first");
        Message second = asks("<@900000000000000001> second");
        says("You said: \"first\"\nyes");
        says("You said: \"second\"\nyes too");

        assertThat(answer(first)).contains("You said: \"first\"\nyes");
        assertThat(answer(second)).contains("You said: \"second\"\nyes too");
    }

    @Test
    void acceptsOneAnswerForTwoQuestions() {
        Message first = asks("first");
        Message second = asks("second");
        says("You said: \"first\" and \"second\"\nyes");

        assertThat(answer(first)).isEqualTo(answer(second)).isPresent();
    }

    @Test
    void ignoresTheAnswerToAnotherQuestion() {
        asks("first");
        Message second = asks("second");
        says("You said: \"first\"\nyes");

        assertThat(answer(second)).isEmpty();
    }

    @Test
    void recognizesAnAnswerSplitInsideACodeFence() {
        saidByModel.add("You said: \"code\"\n```java\none();\ntwo();\n```\ndone");
        Message question = asks("code");

        says("You said: \"code\"\n```java\none();\n```");
        assertThat(answer(question)).isEmpty();

        says("```java\ntwo();\n```\ndone");
        assertThat(answer(question)).isPresent();
    }

    @Test
    void takesAFileForTheRestOfTheAnswer() {
        saidByModel.add("You said: \"long\"\nPart one.\n\nPart two.");
        Message question = asks("long");
        says("You said: \"long\"\nPart one.");
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.putArray("attachments").addObject().put("filename", "whole-text.md");

        world.say(
                place,
                world.people(Platform.DISCORD).bot(),
                new DraftMessage("See the file.", null, null, file),
                0);

        assertThat(answer(question)).contains("You said: \"long\"\nPart one.\nSee the file.");
    }

    @Test
    void waitsForTheCompleteAnswer() {
        saidByModel.add("You said: \"long\"\nPart one.\n\nPart two.");
        Message question = asks("long");
        says("You said: \"long\"\nPart one.");
        assertThat(answer(question)).isEmpty();

        says("Part two.");
        assertThat(answer(question)).contains("You said: \"long\"\nPart one.\nPart two.");
    }

    @Test
    void waitsForTheLastEdit() {
        saidByModel.add("You said: \"hi\"\nHello, alice.");
        Message question = asks("hi");
        Message growing = says("You said: \"hi\"\nHello");
        assertThat(answer(question)).isEmpty();

        world.edit(
                place,
                growing.id(),
                before -> before.rephrased("You said: \"hi\"\n**Hello**, alice."),
                0);
        assertThat(answer(question)).isPresent();
    }

    @Test
    void ignoresPlaceholdersAndDeletedMessages() {
        Message question = asks("hi");
        says("…");
        world.delete(place, says("oops").id(), 0);

        assertThat(answer(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "💭", "Thinking…", "one moment..."})
    void knowsAPlaceholder(String text) {
        assertThat(AnswerFinder.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "1", "Model set to: x"})
    void knowsAnAnswer(String text) {
        assertThat(AnswerFinder.isPlaceholder(text)).isFalse();
    }

    private Optional<String> answer(Message question) {
        return answers.find(question, world.transcript(place).after(question.id()))
                .map(BotAnswer::text);
    }

    private Message asks(String text) {
        return world.say(place, alice, DraftMessage.of(text), 0);
    }

    private Message says(String text) {
        return world.say(place, world.people(Platform.DISCORD).bot(), DraftMessage.of(text), 0);
    }
}
