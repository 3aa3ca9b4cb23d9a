package dev.parley.discord.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.content.ActionRow;
import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.Button;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.content.SelectMenu;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.TokenKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Compares each operation's request with Discord's documentation: method, path, authorization and
/// body.
class OperationRequestTests {

    private static final String NOBODY =
            "\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}";
    private static final String HELLO_JSON = "{\"content\":\"hello\"," + NOBODY + "}";
    private static final String EDITED_JSON =
            "{\"content\":\"hello\",\"embeds\":[],\"components\":[],\"attachments\":[],"
                    + NOBODY
                    + "}";
    private static final String NONE = "";

    private static final MessageContent HELLO = MessageContent.of("hello");
    private static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));
    private static final ChannelTarget NAMED = ChannelTarget.named("alerts");
    private static final Snowflake MESSAGE = new Snowflake(9);
    private static final Snowflake THREAD = new Snowflake(8);
    private static final WebhookTarget WEBHOOK = WebhookTarget.defaultWebhook();
    private static final InteractionHandle INTERACTION =
            new InteractionHandle(new Snowflake(3), "itoken", new Snowflake(4));
    private static final Directory DIRECTORY =
            new Directory(
                    Map.of("alerts", new Snowflake(7)),
                    Map.of(WebhookTarget.DEFAULT, new Webhook(new Snowflake(5), "wtoken")));

    /// An operation and its request.
    ///
    /// @param line method and path
    /// @param body its JSON; empty when there is none
    record Row(Operation<?> operation, TokenKind access, String line, String body) {

        @Override
        public String toString() {
            return operation.getClass().getSimpleName() + ": " + line;
        }
    }

    private static Row bot(Operation<?> operation, String line, String body) {
        return new Row(operation, TokenKind.BOT, line, body);
    }

    private static Row webhook(Operation<?> operation, String line, String body) {
        return new Row(operation, TokenKind.WEBHOOK, line, body);
    }

    private static Row interaction(Operation<?> operation, String line, String body) {
        return new Row(operation, TokenKind.INTERACTION, line, body);
    }

    /// In the order of the manual's table.
    static final List<Row> ROWS =
            List.of(
                    bot(SendMessage.to(CHANNEL, HELLO), "POST /channels/7/messages", HELLO_JSON),
                    bot(SendMessage.to(NAMED, HELLO), "POST /channels/7/messages", HELLO_JSON),
                    bot(
                            SendMessage.toThread(THREAD, HELLO),
                            "POST /channels/8/messages",
                            HELLO_JSON),
                    bot(
                            SendMessage.to(CHANNEL, HELLO).withNonce(new Nonce("n-1")),
                            "POST /channels/7/messages",
                            """
                            {"content":"hello",%s,"nonce":"n-1","enforce_nonce":true}
                            """
                                    .formatted(NOBODY)),
                    bot(
                            SendMessage.to(CHANNEL, HELLO).replyingTo(MESSAGE),
                            "POST /channels/7/messages",
                            """
                            {"content":"hello",%s,
                             "message_reference":{"message_id":"9","fail_if_not_exists":false}}
                            """
                                    .formatted(NOBODY)),
                    bot(
                            EditMessage.of(CHANNEL, MESSAGE, HELLO),
                            "PATCH /channels/7/messages/9",
                            EDITED_JSON),
                    bot(
                            new EditMessage(CHANNEL, MESSAGE, HELLO, List.of(new Snowflake(11))),
                            "PATCH /channels/7/messages/9",
                            EDITED_JSON.replace(
                                    "\"attachments\":[]", "\"attachments\":[{\"id\":\"11\"}]")),
                    bot(new DeleteMessage(CHANNEL, MESSAGE), "DELETE /channels/7/messages/9", NONE),
                    bot(
                            new ListMessages(CHANNEL, MESSAGE, 50),
                            "GET /channels/7/messages?after=9&limit=50",
                            NONE),
                    bot(
                            new AddReaction(CHANNEL, MESSAGE, new Emoji("✅")),
                            "PUT /channels/7/messages/9/reactions/%E2%9C%85/@me",
                            NONE),
                    bot(
                            new RemoveReaction(
                                    CHANNEL, MESSAGE, Emoji.custom("yes", new Snowflake(12))),
                            "DELETE /channels/7/messages/9/reactions/yes%3A12/@me",
                            NONE),
                    bot(new TriggerTyping(CHANNEL), "POST /channels/7/typing", NONE),
                    bot(
                            CreateThread.in(CHANNEL, "a thread"),
                            "POST /channels/7/threads",
                            "{\"name\":\"a thread\",\"type\":11}"),
                    bot(
                            new CreateThread(CHANNEL, "a thread", MESSAGE, Duration.ofDays(1)),
                            "POST /channels/7/messages/9/threads",
                            "{\"name\":\"a thread\",\"auto_archive_duration\":1440}"),
                    bot(new UnarchiveThread(THREAD), "PATCH /channels/8", "{\"archived\":false}"),
                    bot(
                            new OpenDirectMessage(new Snowflake(6)),
                            "POST /users/@me/channels",
                            "{\"recipient_id\":\"6\"}"),
                    bot(new GetCurrentUser(), "GET /users/@me", NONE),
                    webhook(
                            ExecuteWebhook.through(WEBHOOK, HELLO),
                            "POST /webhooks/5/wtoken?wait=true",
                            HELLO_JSON),
                    webhook(
                            new ExecuteWebhook(
                                    WEBHOOK, HELLO, "Ann", "http://a", THREAD, false, true),
                            "POST /webhooks/5/wtoken?wait=false&thread_id=8",
                            """
                            {"content":"hello",%s,"username":"Ann","avatar_url":"http://a"}
                            """
                                    .formatted(NOBODY)),
                    webhook(
                            new EditWebhookMessage(WEBHOOK, MESSAGE, HELLO, THREAD),
                            "PATCH /webhooks/5/wtoken/messages/9?thread_id=8",
                            EDITED_JSON),
                    webhook(
                            new DeleteWebhookMessage(WEBHOOK, MESSAGE, null),
                            "DELETE /webhooks/5/wtoken/messages/9",
                            NONE),
                    interaction(
                            new RespondToInteraction(INTERACTION, HELLO, true),
                            "POST /interactions/3/itoken/callback",
                            """
                            {"type":4,"data":{"content":"hello",%s,"flags":64}}
                            """
                                    .formatted(NOBODY)),
                    interaction(
                            new RespondToInteraction(INTERACTION, null, false),
                            "POST /interactions/3/itoken/callback",
                            "{\"type\":5,\"data\":{}}"),
                    interaction(
                            new EditInteractionResponse(INTERACTION, HELLO),
                            "PATCH /webhooks/4/itoken/messages/@original",
                            EDITED_JSON),
                    interaction(
                            new SendFollowUp(INTERACTION, HELLO, true),
                            "POST /webhooks/4/itoken?wait=true",
                            """
                            {"content":"hello",%s,"flags":64}
                            """
                                    .formatted(NOBODY)));

    @ParameterizedTest
    @FieldSource("ROWS")
    void sendsTheDocumentedRequest(Row row) {
        var request = row.operation().request(DIRECTORY);

        assertThat(request.route().method() + " " + request.route().path()).isEqualTo(row.line());
        assertThat(request.tokenKind()).isEqualTo(row.access());
        switch (request.payload()) {
            case Payload.Empty _ -> assertThat(row.body()).isEqualTo(NONE);
            case Payload.Json(var body) ->
                    assertThat(json(body.toString())).isEqualTo(json(row.body()));
            case Payload.Multipart _ -> throw new AssertionError("has no files");
        }
    }

    @Test
    void coversEveryOperation() {
        assertThat(ROWS)
                .extracting(row -> (Object) row.operation().getClass())
                .containsAll(kindsOf(Operation.class).toList());
    }

    private static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(OperationRequestTests::kindsOf)
                : Stream.of(type);
    }

    @Test
    void writesEmbedsAsDocumented() {
        var embed =
                Embed.titled("t")
                        .description("d")
                        .url("http://u")
                        .color(255)
                        .timestamp(Instant.parse("2026-11-20T12:00:00.123456789Z"))
                        .author("a")
                        .footer("f")
                        .image("http://i")
                        .thumbnail("http://n")
                        .field("n1", "v1")
                        .inlineField("n2", "v2")
                        .build();

        assertThat(body(SendMessage.to(CHANNEL, MessageContent.of(embed))))
                .isEqualTo(
                        json(
                                """
                                {"embeds":[{"title":"t","description":"d","url":"http://u","color":255,
                                  "timestamp":"2026-11-20T12:00:00.123Z","author":{"name":"a"},
                                  "footer":{"text":"f"},"image":{"url":"http://i"},
                                  "thumbnail":{"url":"http://n"},
                                  "fields":[{"name":"n1","value":"v1","inline":false},
                                            {"name":"n2","value":"v2","inline":true}]}],
                                 %s}
                                """
                                        .formatted(NOBODY)));
    }

    @Test
    void writesComponentsAsDocumented() {
        var menu =
                new SelectMenu("m", "choose", 0, 1, List.of(new SelectMenu.Option("l", "v", "d")));
        var content =
                HELLO.with(ActionRow.of(Button.of("b", "Go"), Button.link("http://u", "See")))
                        .with(ActionRow.of(menu));

        assertThat(body(SendMessage.to(CHANNEL, content)).path("components"))
                .isEqualTo(
                        json(
                                """
                                [{"type":1,"components":[
                                   {"type":2,"style":1,"label":"Go","custom_id":"b"},
                                   {"type":2,"style":5,"label":"See","url":"http://u"}]},
                                 {"type":1,"components":[
                                   {"type":3,"custom_id":"m","min_values":0,"max_values":1,
                                    "placeholder":"choose",
                                    "options":[{"label":"l","value":"v","description":"d"}]}]}]
                                """));
    }

    @Test
    void listsOrParsesEachKindOfMentionButNotBoth() {
        var mentions =
                new AllowedMentions(
                        List.of(new Snowflake(1)), List.of(new Snowflake(2)), true, true);

        assertThat(
                        body(SendMessage.to(CHANNEL, HELLO.withMentions(mentions)))
                                .path("allowed_mentions"))
                .isEqualTo(
                        json(
                                """
                                {"parse":["everyone"],"users":["1"],"roles":["2"],"replied_user":true}
                                """));
    }

    @Test
    void sendsFilesBesideTheJsonThatNamesThem() {
        var file = Attachment.of("a.png", "image/png", new byte[] {1, 2});
        var request = SendMessage.to(CHANNEL, HELLO.with(file)).request(DIRECTORY);

        var payload = (Payload.Multipart) request.payload();
        assertThat(payload.body().path("attachments"))
                .isEqualTo(json("[{\"id\":0,\"filename\":\"a.png\"}]"));
        assertThat(payload.files())
                .containsExactly(new Payload.File("a.png", "image/png", file.data()));
    }

    @Test
    void keepsRetainedAttachmentsBesideNewOnes() {
        var content = HELLO.with(Attachment.of("a.png", "image/png", new byte[1]));
        var edit = new EditMessage(CHANNEL, MESSAGE, content, List.of(new Snowflake(11)));

        var payload = (Payload.Multipart) edit.request(DIRECTORY).payload();
        assertThat(payload.body().path("attachments"))
                .isEqualTo(json("[{\"id\":0,\"filename\":\"a.png\"},{\"id\":\"11\"}]"));
    }

    private static JsonNode body(Operation<?> operation) {
        return ((Payload.Json) operation.request(DIRECTORY).payload()).body();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
