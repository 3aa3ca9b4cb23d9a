package dev.parley.egress.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.Button;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.InteractionHandle;
import dev.parley.egress.discord.delivery.DiscordAction;
import dev.parley.egress.discord.delivery.DiscordAction.Perform;
import dev.parley.events.AddReaction;
import dev.parley.events.AnswerInteraction;
import dev.parley.events.CreateThread;
import dev.parley.events.DeleteMessage;
import dev.parley.events.DeleteWebhookMessage;
import dev.parley.events.DeliveryCommand;
import dev.parley.events.EditInteractionAnswer;
import dev.parley.events.EditMessage;
import dev.parley.events.EditWebhookMessage;
import dev.parley.events.Envelope;
import dev.parley.events.ExecuteWebhook;
import dev.parley.events.FollowUpInteraction;
import dev.parley.events.Interaction;
import dev.parley.events.RemoveReaction;
import dev.parley.events.SendDirectMessage;
import dev.parley.events.SendMessage;
import dev.parley.events.SendReply;
import dev.parley.events.ShowTyping;
import dev.parley.schemas.TrustedEvents;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What each payload asks of Discord.
class DiscordActionReaderTests {

    private static final ChannelTarget SEVEN = ChannelTarget.of(new Snowflake(7));
    private static final Snowflake NINE = new Snowflake(9);
    private static final WebhookTarget ALERTS = WebhookTarget.named("alerts");
    private static final Interaction INTERACTION = new Interaction("5", "token", "6");
    private static final InteractionHandle HANDLE =
            new InteractionHandle(new Snowflake(5), "token", new Snowflake(6));
    private static final MessageContent HELLO = MessageContent.of("hello");

    static {
        TrustedEvents.trust();
    }

    static Stream<Arguments> payloads() {
        var hello = content("hello");
        return Stream.of(
                Arguments.of(
                        new SendMessage(hello, "9"),
                        new DiscordAction.SendText(SEVEN, "hello", AllowedMentions.NONE, NINE)),
                Arguments.of(
                        new EditMessage("9", hello),
                        operation(dev.parley.discord.operation.EditMessage.of(SEVEN, NINE, HELLO))),
                Arguments.of(
                        new DeleteMessage("9"),
                        operation(new dev.parley.discord.operation.DeleteMessage(SEVEN, NINE))),
                Arguments.of(
                        new AddReaction("9", "👍"),
                        operation(
                                new dev.parley.discord.operation.AddReaction(
                                        SEVEN, NINE, new Emoji("👍")))),
                Arguments.of(
                        new RemoveReaction("9", "👍"),
                        operation(
                                new dev.parley.discord.operation.RemoveReaction(
                                        SEVEN, NINE, new Emoji("👍")))),
                Arguments.of(
                        new CreateThread("build", "9", 60, hello),
                        new DiscordAction.OpenThread(
                                new dev.parley.discord.operation.CreateThread(
                                        SEVEN, "build", NINE, Duration.ofHours(1)),
                                HELLO)),
                Arguments.of(
                        new SendDirectMessage("9", hello),
                        new DiscordAction.SendPrivately(
                                new dev.parley.discord.operation.OpenDirectMessage(NINE), HELLO)),
                Arguments.of(
                        new ExecuteWebhook("alerts", hello, "Watch", null, null),
                        operation(
                                new dev.parley.discord.operation.ExecuteWebhook(
                                        ALERTS, HELLO, "Watch", null, null, true, false))),
                Arguments.of(
                        new EditWebhookMessage("alerts", "9", hello, null),
                        operation(
                                new dev.parley.discord.operation.EditWebhookMessage(
                                        ALERTS, NINE, HELLO, null))),
                Arguments.of(
                        new DeleteWebhookMessage("alerts", "9", "9"),
                        operation(
                                new dev.parley.discord.operation.DeleteWebhookMessage(
                                        ALERTS, NINE, NINE))),
                Arguments.of(
                        new AnswerInteraction(INTERACTION, null, true),
                        operation(
                                new dev.parley.discord.operation.RespondToInteraction(
                                        HANDLE, null, true))),
                Arguments.of(
                        new EditInteractionAnswer(INTERACTION, hello),
                        operation(
                                new dev.parley.discord.operation.EditInteractionResponse(
                                        HANDLE, HELLO))),
                Arguments.of(
                        new FollowUpInteraction(INTERACTION, hello, false),
                        operation(
                                new dev.parley.discord.operation.SendFollowUp(
                                        HANDLE, HELLO, false))),
                Arguments.of(new ShowTyping(), new Action.ShowTyping()));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void readsEveryPayload(Object payload, Action errand) {
        var read = read("discord:7", payload);

        var expected =
                errand instanceof Perform(_, var operation)
                        ? new Perform(payload.getClass().getSimpleName(), operation)
                        : errand;
        assertThat(read).isEqualTo(expected);
        assertThat(read.kind()).isEqualTo(payload.getClass().getSimpleName());
    }

    @Test
    void readsEmbedsAndButtons() {
        var content =
                dev.parley.events.MessageContent.newBuilder()
                        .setEmbeds(
                                List.of(
                                        dev.parley.events.Embed.newBuilder()
                                                .setTitle("Disk full")
                                                .build()))
                        .setRows(
                                List.of(
                                        new dev.parley.events.ActionRow(
                                                List.of(
                                                        dev.parley.events.Button.newBuilder()
                                                                .setLabel("Runbook")
                                                                .setUrl("https://example.org")
                                                                .build()))))
                        .build();

        assertThat(read("discord:7", new SendMessage(content, null)))
                .isInstanceOfSatisfying(
                        DiscordAction.SendContent.class,
                        say -> {
                            assertThat(say.content().embeds())
                                    .containsExactly(Embed.titled("Disk full").build());
                            assertThat(say.content().rows().getFirst().components())
                                    .containsExactly(Button.link("https://example.org", "Runbook"));
                        });
    }

    @Test
    void acceptsAChannelName() {
        assertThat(read("discord:alerts", new DeleteMessage("9")))
                .isEqualTo(
                        new Perform(
                                "DeleteMessage",
                                new dev.parley.discord.operation.DeleteMessage(
                                        ChannelTarget.named("alerts"), NINE)));
    }

    @Test
    void acceptsATextOfAnyLength() {
        assertThat(read("discord:7", new SendMessage(content("x".repeat(5_000)), null)))
                .isInstanceOf(DiscordAction.SendText.class);
    }

    static Stream<Arguments> mistakes() {
        var title = dev.parley.events.Embed.newBuilder().setTitle("x".repeat(257)).build();
        var tooLong =
                dev.parley.events.MessageContent.newBuilder().setEmbeds(List.of(title)).build();
        return Stream.of(
                Arguments.of(
                        new SendMessage(tooLong, null),
                        "embed.title is 257 characters, expected 1 to 256 characters"),
                Arguments.of(
                        new EditMessage("9", content("x".repeat(2_001))),
                        "content is 2001 characters, expected at most 2000"),
                Arguments.of(
                        new EditMessage("nine", content("x")),
                        "messageId is 'nine', expected an id in digits"),
                Arguments.of(new AddReaction("9", ""), "emoji is '', expected one emoji"),
                Arguments.of(
                        new SendReply("hello", "?"), "replyTo is '?', expected an id in digits"),
                Arguments.of(
                        new FollowUpInteraction(
                                new Interaction("5", "token", null), content("x"), false),
                        "interaction.applicationId is missing, expected the id of the bot's"
                                + " application"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesFieldValueAndBound(Object payload, String reason) {
        assertThat(read("discord:7", payload))
                .isEqualTo(
                        new Action.Invalid(
                                payload.getClass().getSimpleName(),
                                new DeliveryError(reason, null, "Invalid")));
    }

    private static DiscordAction operation(dev.parley.discord.operation.Operation<?> operation) {
        return new Perform("the kind of its payload", operation);
    }

    private static dev.parley.events.MessageContent content(String text) {
        return dev.parley.events.MessageContent.newBuilder().setText(text).build();
    }

    private static Action read(String place, Object payload) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(UUID.fromString("5f0c7d1e-0000-5000-8000-000000000001"))
                        .setPlace(place)
                        .setOccurredAt(Instant.EPOCH)
                        .build();
        return new DiscordActionReader()
                .read(new DeliveryCommand(envelope, null, List.of(), payload));
    }
}
