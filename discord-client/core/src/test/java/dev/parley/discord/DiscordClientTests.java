package dev.parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.Emoji;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.Network;
import dev.parley.discord.model.DiscordError.NoAuthentication;
import dev.parley.discord.model.DiscordError.RateLimitWaitTooLong;
import dev.parley.discord.model.DiscordError.UnknownRoute;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.DiscordSettingsBuilder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Requests on the wire, and their order.
class DiscordClientTests {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));
    private static final SendMessage HELLO =
            SendMessage.to(CHANNEL, MessageContent.of("hello"))
                    .withNonce(new Nonce("nonce-1"))
                    .replyingTo(new Snowflake(100));
    private static final String CREATED =
            "{\"id\":\"9\",\"channel_id\":\"7\",\"author\":{\"id\":\"1\"},"
                    + "\"content\":\"hello\",\"nonce\":\"nonce-1\"}";

    private final ScriptedServer server;
    private final DiscordClient client;

    DiscordClientTests() throws IOException {
        server = new ScriptedServer();
        client = DiscordClient.of(settings(server.address()).build());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void sendsAMessageWithNonceAndWithoutMentions() throws Exception {
        server.answer(200, CREATED);

        assertThat(client.perform(HELLO, PATIENT))
                .isEqualTo(new Outcome.Done<>(message(9, "hello", "nonce-1", null)));
        var request = server.requests().getFirst();
        assertThat(request.line()).isEqualTo("POST /api/v10/channels/7/messages HTTP/1.1");
        assertThat(request.headers())
                .contains("Authorization: Bot secret")
                .containsPattern("User-Agent: DiscordBot \\(http.*, .*\\)");
        assertThat(request.body())
                .isEqualTo(
                        "{\"content\":\"hello\","
                                + "\"allowed_mentions\":{\"parse\":[],\"replied_user\":false},"
                                + "\"nonce\":\"nonce-1\",\"enforce_nonce\":true,"
                                + "\"message_reference\":{\"message_id\":\"100\","
                                + "\"fail_if_not_exists\":false}}");
    }

    @Test
    void readsAHeaderSpelledInTwoWays() throws Exception {
        server.answer(200, CREATED, "Set-Cookie: __dcfduid=1", "set-cookie: _cfuvid=2");

        assertThat(client.perform(HELLO, PATIENT)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void reusesConnections() throws Exception {
        server.answer(200, CREATED).answer(200, CREATED).answer(200, CREATED);

        for (var count = 0; count < 3; count++) {
            assertThat(client.perform(HELLO, PATIENT)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void sendsOnceWhenTheConnectionIsClosed() throws Exception {
        server.hangUp().answer(200, CREATED);

        assertThat(client.perform(unmarked(), PATIENT)).isInstanceOf(Outcome.Unclear.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void sendsOnceWhenAReusedConnectionIsClosed() throws Exception {
        server.answer(200, CREATED).hangUp().answer(200, CREATED);

        assertThat(client.perform(unmarked(), PATIENT)).isInstanceOf(Outcome.Done.class);
        assertThat(client.perform(unmarked(), PATIENT)).isInstanceOf(Outcome.Unclear.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void sendsOnceWhenAReusedConnectionIsReset() throws Exception {
        server.answer(200, CREATED).reset().answer(200, CREATED);

        assertThat(client.perform(unmarked(), PATIENT)).isInstanceOf(Outcome.Done.class);
        assertThat(client.perform(unmarked(), PATIENT)).isInstanceOf(Outcome.Unclear.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void reportsAnUnansweredRequestAsUnclear() throws Exception {
        server.stayQuiet();

        assertThat(client.perform(unmarked(), PATIENT)).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void abortsAResponseThatNeverEnds() throws Exception {
        server.trickle();

        assertThat(client.perform(unmarked(), PATIENT)).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void retriesAnUnansweredMessageUnderItsNonce() throws Exception {
        server.stayQuiet().reset().answer(502, "<html>bad gateway</html>").answer(200, CREATED);

        assertThat(client.perform(HELLO, PATIENT)).isInstanceOf(Outcome.Done.class);
        assertThat(server.requests())
                .hasSize(4)
                .extracting(ScriptedServer.Request::body)
                .containsOnly(server.requests().getFirst().body());
    }

    @Test
    void reportsNotDoneWhenTheConnectionIsRefused() throws Exception {
        URI nowhere;
        try (var socket = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (var lonely = DiscordClient.of(settings(nowhere).build())) {
            assertThat(lonely.perform(HELLO, Duration.ofMillis(40)))
                    .isInstanceOfSatisfying(
                            Outcome.NotDone.class,
                            end -> assertThat(end.error()).isInstanceOf(Network.class));
        }
    }

    @Test
    void failsAtOnceWhenALimitOutlastsTheDeadline() throws Exception {
        server.answer(
                429,
                "{\"message\":\"slow\",\"retry_after\":0.6,\"global\":false}",
                "Retry-After: 1",
                "X-RateLimit-Remaining: 0",
                "X-RateLimit-Reset-After: 30.5");

        for (var count = 0; count < 2; count++) {
            assertThat(client.perform(HELLO, PATIENT))
                    .isInstanceOfSatisfying(
                            Outcome.NotDone.class,
                            end ->
                                    assertThat(end.error())
                                            .isInstanceOf(RateLimitWaitTooLong.class));
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void readsMessagesOldestFirst() throws Exception {
        server.answer(
                200,
                "[{\"id\":\"12\",\"channel_id\":\"7\",\"content\":\"b\",\"author\":{\"id\":\"1\"}},"
                        + "{\"id\":\"11\",\"channel_id\":\"7\",\"content\":\"a\","
                        + "\"author\":{\"id\":\"1\"},"
                        + "\"message_reference\":{\"message_id\":\"10\"}}]");

        assertThat(client.perform(new ListMessages(CHANNEL, new Snowflake(10), 50), PATIENT))
                .isEqualTo(
                        new Outcome.Done<>(
                                List.of(
                                        message(11, "a", null, new Snowflake(10)),
                                        message(12, "b", null, null))));
        assertThat(server.requests().getFirst().line())
                .startsWith("GET /api/v10/channels/7/messages?after=10&limit=50 ");
    }

    @Test
    void encodesAnEmojiInThePath() throws Exception {
        server.answer(204, "").answer(204, "");

        var _ =
                client.perform(
                        new AddReaction(CHANNEL, new Snowflake(9), new Emoji("👍")), PATIENT);
        var _ = client.perform(new TriggerTyping(CHANNEL), PATIENT);

        assertThat(server.requests())
                .extracting(ScriptedServer.Request::line)
                .containsExactly(
                        "PUT /api/v10/channels/7/messages/9/reactions/%F0%9F%91%8D/@me HTTP/1.1",
                        "POST /api/v10/channels/7/typing HTTP/1.1");
    }

    @Test
    void sendsFilesBesideTheirMessage() throws Exception {
        server.answer(200, CREATED);
        var file = Attachment.of("a.txt", "text/plain", "bytes".getBytes(StandardCharsets.UTF_8));

        var _ =
                client.perform(
                        SendMessage.to(CHANNEL, MessageContent.of("see").with(file)), PATIENT);

        var request = server.requests().getFirst();
        assertThat(request.headers()).contains("Content-Type: multipart/form-data; boundary=");
        assertThat(request.body())
                .contains("name=\"payload_json\"", "\"filename\":\"a.txt\"", "\"content\":\"see\"")
                .contains("name=\"files[0]\"; filename=\"a.txt\"", "text/plain\r\n\r\nbytes");
    }

    @Test
    void sendsWebhooksWithoutBotToken() throws Exception {
        server.answer(200, CREATED);
        var settings =
                DiscordSettings.builder()
                        .api(server.address())
                        .webhook("https://discord.com/api/webhooks/123456789012345678/to-ken")
                        .build();
        try (var hooks = DiscordClient.of(settings)) {
            var execute =
                    ExecuteWebhook.through(WebhookTarget.defaultWebhook(), MessageContent.of("hi"));
            assertThat(hooks.perform(execute, PATIENT)).isInstanceOf(Outcome.Done.class);
            assertThat(hooks.perform(HELLO, PATIENT))
                    .isInstanceOfSatisfying(
                            Outcome.NotDone.class,
                            end -> assertThat(end.error()).isInstanceOf(NoAuthentication.class));
        }
        var request = server.requests().getFirst();
        assertThat(request.line())
                .isEqualTo("POST /api/v10/webhooks/123456789012345678/to-ken?wait=true HTTP/1.1");
        assertThat(request.headers()).doesNotContain("Authorization");
    }

    @Test
    void resolvesAChannelByNameOrListsTheKnownOnes() throws Exception {
        server.answer(200, CREATED);
        var settings = settings(server.address()).channel("alerts", new Snowflake(7)).build();
        try (var named = DiscordClient.of(settings)) {
            var content = MessageContent.of("hi");
            assertThat(
                            named.perform(
                                    SendMessage.to(ChannelTarget.named("alerts"), content),
                                    PATIENT))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(
                            named.perform(
                                    SendMessage.to(ChannelTarget.named("alarms"), content),
                                    PATIENT))
                    .isEqualTo(new Outcome.NotDone<>(new UnknownRoute("alarms", Set.of("alerts"))));
        }
    }

    private static SendMessage unmarked() {
        return SendMessage.to(CHANNEL, MessageContent.of("hello"));
    }

    private static Message message(
            long id, String text, @Nullable String nonce, @Nullable Snowflake replyTo) {
        return new Message(
                new Snowflake(id),
                new Snowflake(7),
                new Snowflake(1),
                text,
                nonce,
                replyTo,
                List.of(),
                List.of());
    }

    private static DiscordSettingsBuilder settings(URI api) {
        return DiscordSettings.builder()
                .api(api)
                .botToken("secret")
                .responseTimeout(Duration.ofMillis(700));
    }
}
