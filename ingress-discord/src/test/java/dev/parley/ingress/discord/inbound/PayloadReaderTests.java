package dev.parley.ingress.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.DiscordMessage.AuthorKind;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.InteractionReference;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import net.dv8tion.jda.api.utils.data.DataObject;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Parsing of Discord's JSON.
class PayloadReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final PayloadReader reading = new PayloadReader("7", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsADirectMessage() {
        var dispatch =
                reading.dispatch(
                        "MESSAGE_CREATE",
                        json(
                                """
                                {"id":"5","channel_id":"100","type":0,"content":"hello",
                                 "author":{"id":"42","username":"ada","global_name":"Ada"},
                                 "attachments":[{"id":"9","filename":"a.png","size":12,
                                   "content_type":"image/png","url":"https://x"}]}\
                                """));

        assertThat(dispatch)
                .isEqualTo(
                        new Dispatch.Posted(
                                new DiscordMessage(
                                        5,
                                        100,
                                        true,
                                        new Person("42", "Ada"),
                                        AuthorKind.PERSON,
                                        "hello",
                                        null,
                                        List.of(new Attachment("9", "a.png", "image/png", 12L)))));
    }

    @Test
    void readsAReplyInAServerChannelWithItsQuote() {
        var message =
                message(
                        """
                        {"id":"5","channel_id":"100","guild_id":"1","type":19,"content":"yes",
                         "author":{"id":"42","username":"ada","global_name":null},
                         "message_reference":{"message_id":"4"},
                         "referenced_message":{"id":"4","content":"shall I?",
                           "author":{"id":"7","username":"parley","bot":true}}}\
                        """);

        assertThat(message.direct()).isFalse();
        assertThat(message.author()).isEqualTo(new Person("42", "ada"));
        assertThat(message.replyTo()).isEqualTo(new Quote("4", "shall I?", true));
    }

    @Test
    void quotesOnlyTheIdOfADeletedMessage() {
        var message =
                message(
                        """
                        {"id":"5","channel_id":"100","type":19,"content":"yes",
                         "author":{"id":"42","username":"ada"},
                         "message_reference":{"message_id":"4"},"referenced_message":null}\
                        """);

        assertThat(message.replyTo()).isEqualTo(new Quote("4", "", false));
    }

    @Test
    void distinguishesPeopleBotsWebhooksAndSystemMessages() {
        var author = "\"author\":{\"id\":\"42\",\"username\":\"a\"";

        assertThat(kind("\"type\":0," + author + "}")).isEqualTo(AuthorKind.PERSON);
        assertThat(kind("\"type\":7," + author + "}")).isEqualTo(AuthorKind.SYSTEM);
        assertThat(kind("\"type\":0," + author + ",\"bot\":true}")).isEqualTo(AuthorKind.BOT);
        assertThat(kind("\"type\":0,\"webhook_id\":\"3\"," + author + "}"))
                .isEqualTo(AuthorKind.WEBHOOK);
        assertThat(kind("\"type\":0,\"author\":{\"id\":\"7\",\"username\":\"p\",\"bot\":true}"))
                .isEqualTo(AuthorKind.SELF);
    }

    @Test
    void treatsAnUpdateAsAnEditOnlyWithATimestamp() {
        var message =
                """
                "id":"5","channel_id":"100","content":"better",
                "author":{"id":"42","username":"ada"}\
                """;

        var edit =
                reading.dispatch(
                        "MESSAGE_UPDATE",
                        json(
                                "{"
                                        + message
                                        + ",\"edited_timestamp\":\"2026-11-20T09:00:00.5+00:00\"}"));
        var preview =
                reading.dispatch(
                        "MESSAGE_UPDATE", json("{" + message + ",\"edited_timestamp\":null}"));

        assertThat(edit)
                .isInstanceOfSatisfying(
                        Dispatch.Edited.class,
                        edited ->
                                assertThat(edited.editedAt())
                                        .isEqualTo(Instant.parse("2026-11-20T09:00:00.5Z")));
        assertThat(preview).isEqualTo(new Dispatch.Skipped(Reason.NOTICE));
    }

    @Test
    void readsADeletion() {
        assertThat(reading.dispatch("MESSAGE_DELETE", json("{\"id\":\"5\",\"channel_id\":\"1\"}")))
                .isEqualTo(new Dispatch.Deleted(1, 5, NOW));
    }

    @Test
    void readsACommandWithSubcommandsAndOptions() {
        var dispatch =
                reading.dispatch(
                        "INTERACTION_CREATE",
                        json(
                                """
                                {"id":"9","type":2,"token":"t","application_id":"7",
                                 "channel_id":"100",
                                 "member":{"user":{"id":"42","username":"ada"}},
                                 "data":{"name":"model","options":[{"name":"set","type":1,
                                   "options":[{"name":"name","type":3,"value":"small"}]}]}}\
                                """));

        assertThat(dispatch)
                .isEqualTo(
                        new Dispatch.Invoked(
                                9,
                                100,
                                new Person("42", "ada"),
                                "model set",
                                Map.of("name", "small"),
                                new InteractionReference("9", "t", "7")));
    }

    @Test
    void readsAPressedButton() {
        var dispatch =
                reading.dispatch(
                        "INTERACTION_CREATE",
                        json(
                                """
                                {"id":"9","type":3,"token":"t","application_id":"7",
                                 "channel_id":"100","user":{"id":"42","username":"ada"},
                                 "message":{"id":"5"},"data":{"custom_id":"again"}}\
                                """));

        assertThat(dispatch)
                .isEqualTo(
                        new Dispatch.Pressed(
                                9,
                                100,
                                new Person("42", "ada"),
                                "5",
                                "again",
                                new InteractionReference("9", "t", "7")));
    }

    private AuthorKind kind(String fields) {
        return message("{\"id\":\"5\",\"channel_id\":\"100\",\"content\":\"x\"," + fields + "}")
                .authorKind();
    }

    private DiscordMessage message(String json) {
        return ((Dispatch.Posted) reading.dispatch("MESSAGE_CREATE", json(json))).message();
    }

    private static DataObject json(String text) {
        return DataObject.fromJson(text);
    }
}
