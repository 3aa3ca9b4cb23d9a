package dev.parley.ingress.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ids.Place;
import dev.parley.ingress.telegram.intake.BotIdentity;
import dev.parley.ingress.telegram.intake.TelegramMessage;
import dev.parley.ingress.telegram.intake.TelegramMessage.AuthorKind;
import dev.parley.ingress.telegram.intake.TelegramUpdate;
import dev.parley.ingress.telegram.intake.TextEntity;
import dev.parley.ingress.telegram.intake.TextEntity.EntityKind;
import dev.parley.support.ingress.Attachment;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Parsing of Telegram's updates.
class UpdateReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final UpdateReader reading =
            new UpdateReader(new BotIdentity(7, "parley_bot"), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsAPrivateMessage() throws Exception {
        var update =
                read(
                        """
                        {"update_id":1,"message":{"message_id":5,"date":100,
                          "chat":{"id":42,"type":"private"},
                          "from":{"id":42,"is_bot":false,"first_name":"Ada","last_name":"King"},
                          "text":"hello"}}\
                        """);

        assertThat(update)
                .isEqualTo(
                        new TelegramUpdate.Posted(
                                1,
                                new TelegramMessage(
                                        "5",
                                        Place.telegram(42),
                                        true,
                                        new Person("42", "Ada King"),
                                        AuthorKind.PERSON,
                                        "hello",
                                        List.of(),
                                        null,
                                        List.of(),
                                        Instant.ofEpochSecond(100)),
                                false));
    }

    @Test
    void readsATopicAsAPlaceWithoutQuotingItsOpening() throws Exception {
        var message =
                message(
                        """
                        {"update_id":1,"message":{"message_id":5,"date":100,
                          "chat":{"id":-9,"type":"supergroup","is_forum":true},
                          "message_thread_id":3,"is_topic_message":true,
                          "from":{"id":42,"is_bot":false,"first_name":"Ada"},"text":"hi",
                          "reply_to_message":{"message_id":3,"date":90,
                            "chat":{"id":-9,"type":"supergroup"},
                            "from":{"id":7,"is_bot":true,"first_name":"P"},
                            "forum_topic_created":{"name":"t","icon_color":1}}}}\
                        """);

        assertThat(message.place()).isEqualTo(Place.telegram(-9, 3));
        assertThat(message.replyTo()).isNull();
    }

    @Test
    void readsACaptionWithItsEntities() throws Exception {
        var message =
                message(
                        """
                        {"update_id":1,"message":{"message_id":5,"date":100,
                          "chat":{"id":-9,"type":"group"},
                          "from":{"id":42,"is_bot":false,"first_name":"Ada"},
                          "caption":"@parley_bot what is this","caption_entities":[
                            {"type":"mention","offset":0,"length":11},
                            {"type":"bold","offset":0,"length":3}],
                          "photo":[
                            {"file_id":"small","file_unique_id":"s","width":1,"height":1},
                            {"file_id":"large","file_unique_id":"l","width":9,"height":9,
                             "file_size":77}]}}\
                        """);

        assertThat(message.text()).isEqualTo("@parley_bot what is this");
        assertThat(message.entities())
                .containsExactly(new TextEntity(EntityKind.MENTION, 0, 11, null));
        assertThat(message.attachments())
                .containsExactly(new Attachment("large", null, "image/jpeg", 77L));
    }

    @Test
    void quotesTheMessageThatIsRepliedTo() throws Exception {
        var message =
                message(
                        """
                        {"update_id":1,"message":{"message_id":5,"date":100,
                          "chat":{"id":-9,"type":"group"},
                          "from":{"id":42,"is_bot":false,"first_name":"Ada"},"text":"yes",
                          "reply_to_message":{"message_id":4,"date":90,
                            "chat":{"id":-9,"type":"group"},
                            "from":{"id":7,"is_bot":true,"first_name":"P"},"text":"shall I?"}}}\
                        """);

        assertThat(message.replyTo()).isEqualTo(new Quote("4", "shall I?", true));
    }

    @Test
    void readsAnAdministratorWithoutNameAsAnonymous() throws Exception {
        var message =
                message(
                        """
                        {"update_id":1,"message":{"message_id":5,"date":100,
                          "chat":{"id":-9,"type":"group"},"sender_chat":{"id":-9,"type":"group"},
                          "from":{"id":1087968824,"is_bot":true,"first_name":"Group"},
                          "text":"hi"}}\
                        """);

        assertThat(message.authorKind()).isEqualTo(AuthorKind.ANONYMOUS);
    }

    @Test
    void readsAPressedButton() throws Exception {
        var update =
                read(
                        """
                        {"update_id":2,"callback_query":{"id":"q1","data":"again",
                          "chat_instance":"c","from":{"id":42,"is_bot":false,"first_name":"Ada"},
                          "message":{"message_id":5,"date":100,
                            "chat":{"id":42,"type":"private"},
                            "from":{"id":7,"is_bot":true,"first_name":"P"},"text":"sure?"}}}\
                        """);

        assertThat(update)
                .isEqualTo(
                        new TelegramUpdate.Pressed(
                                2,
                                "q1",
                                Place.telegram(42),
                                new Person("42", "Ada"),
                                "5",
                                "again",
                                NOW));
    }

    @Test
    void skipsUnsupportedUpdates() throws Exception {
        assertThat(read("{\"update_id\":3}"))
                .isEqualTo(new TelegramUpdate.Skipped(3, Reason.OTHER_KIND));
    }

    private TelegramMessage message(String json) throws Exception {
        return ((TelegramUpdate.Posted) read(json)).message();
    }

    private TelegramUpdate read(String json) throws Exception {
        var answer = "{\"ok\":true,\"result\":[" + json + "]}";
        return reading.read(
                new TolerantGetUpdates(0, 1, 0, List.of()).deserializeResponse(answer).getFirst());
    }
}
