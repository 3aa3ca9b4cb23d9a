package dev.parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.operation.AddReaction;
import dev.parley.discord.operation.AllowedMentions;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.operation.TriggerTyping;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What goes over the wire, and what each end of an attempt is taken for.
class DiscordClientTests {

    private static final SendMessage HELLO =
            new SendMessage("7", "hello", "nonce-1", "100", AllowedMentions.NONE);
    private static final String CREATED =
            "{\"id\":\"9\",\"author\":{\"id\":\"1\"},\"content\":\"hello\",\"nonce\":\"nonce-1\"}";

    private final ScriptedServer server;
    private final DiscordClient client;

    DiscordClientTests() throws IOException {
        server = new ScriptedServer();
        client = client(server.address());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void sendsAMessageThatMentionsNobodyAndIsKnownByItsNonce() throws Exception {
        server.answer(200, CREATED);

        assertThat(attempt())
                .isEqualTo(new Outcome.Done<>(new Message("9", "1", "hello", "nonce-1", null)));
        var request = server.requests().getFirst();
        assertThat(request.line()).isEqualTo("POST /api/v10/channels/7/messages HTTP/1.1");
        assertThat(request.headers())
                .contains("Authorization: Bot secret")
                .containsPattern("User-Agent: DiscordBot \\(http.*, .*\\)");
        assertThat(request.body())
                .isEqualTo(
                        "{\"content\":\"hello\",\"nonce\":\"nonce-1\",\"enforce_nonce\":true,"
                                + "\"message_reference\":{\"message_id\":\"100\","
                                + "\"fail_if_not_exists\":false},"
                                + "\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}}");
    }

    @Test
    void keepsItsConnections() throws Exception {
        server.answer(200, CREATED).answer(200, CREATED).answer(200, CREATED);

        for (var count = 0; count < 3; count++) {
            assertThat(attempt()).isInstanceOf(Outcome.Done.class);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void sendsOnceWhenTheConnectionEndsWithoutAnAnswer() throws Exception {
        server.hangUp().answer(200, CREATED);

        assertThat(attempt()).isInstanceOf(Outcome.Unclear.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void sendsOnceWhenAKeptConnectionEndsWithoutAnAnswer() throws Exception {
        server.answer(200, CREATED).hangUp().answer(200, CREATED);

        assertThat(attempt()).isInstanceOf(Outcome.Done.class);
        assertThat(attempt()).isInstanceOf(Outcome.Unclear.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void sendsOnceWhenAKeptConnectionIsReset() throws Exception {
        server.answer(200, CREATED).reset().answer(200, CREATED);

        assertThat(attempt()).isInstanceOf(Outcome.Done.class);
        assertThat(attempt()).isInstanceOf(Outcome.Unclear.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void doesNotKnowWhatBecameOfARequestThatNobodyAnswered() throws Exception {
        server.stayQuiet();

        assertThat(attempt()).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws Exception {
        URI nowhere;
        try (var socket = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (var lonely = client(nowhere)) {
            assertThat(lonely.attempt(HELLO, Duration.ZERO)).isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void tellsHowLongToWaitAndDoesNotAskAgainBefore() throws Exception {
        server.answer(
                429,
                "{\"message\":\"slow\",\"retry_after\":0.6,\"global\":false}",
                "Retry-After: 1",
                "X-RateLimit-Remaining: 0",
                "X-RateLimit-Reset-After: 30.5");

        assertThat(attempt()).isEqualTo(new Outcome.RateLimited<>(Duration.ofMillis(30_500)));
        assertThat(attempt()).isInstanceOf(Outcome.RateLimited.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void tellsTheRefusalWithDiscordsCode() throws Exception {
        server.answer(403, "{\"message\":\"Missing Access\",\"code\":50001}");

        assertThat(attempt()).isEqualTo(new Outcome.Refused<>(403, 50_001, "Missing Access"));
    }

    @Test
    void tellsAServersError() throws Exception {
        server.answer(502, "<html>bad gateway</html>");

        assertThat(attempt()).isEqualTo(new Outcome.ServerError<>(502));
    }

    @Test
    void readsMessagesOldestFirst() throws Exception {
        server.answer(
                200,
                "[{\"id\":\"12\",\"content\":\"b\",\"author\":{\"id\":\"1\"}},"
                        + "{\"id\":\"11\",\"content\":\"a\",\"author\":{\"id\":\"1\"},"
                        + "\"message_reference\":{\"message_id\":\"10\"}}]");

        assertThat(client.attempt(new ListMessages("7", "10", 50), Duration.ZERO))
                .isEqualTo(
                        new Outcome.Done<>(
                                List.of(
                                        new Message("11", "1", "a", null, "10"),
                                        new Message("12", "1", "b", null, null))));
        assertThat(server.requests().getFirst().line())
                .startsWith("GET /api/v10/channels/7/messages?after=10&limit=50 ");
    }

    @Test
    void encodesAnEmojiInThePath() throws Exception {
        server.answer(204, "").answer(204, "");

        var _ = client.attempt(new AddReaction("7", "9", "👍"), Duration.ZERO);
        var _ = client.attempt(new TriggerTyping("7"), Duration.ZERO);

        assertThat(server.requests())
                .extracting(ScriptedServer.Request::line)
                .containsExactly(
                        "PUT /api/v10/channels/7/messages/9/reactions/%F0%9F%91%8D/@me HTTP/1.1",
                        "POST /api/v10/channels/7/typing HTTP/1.1");
    }

    private Outcome<Message> attempt() throws InterruptedException {
        return client.attempt(HELLO, Duration.ofMillis(100));
    }

    private static DiscordClient client(URI api) {
        return new DiscordClient(
                DiscordSettings.of(api, new BotToken("secret"))
                        .withAnswerTimeout(Duration.ofMillis(700)));
    }
}
