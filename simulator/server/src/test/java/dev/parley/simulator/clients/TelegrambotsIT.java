package dev.parley.simulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.simulator.RunningSimulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tests with a telegrambots bot as the client.
class TelegrambotsIT {

    private static final String TOKEN = "900000001:simulated-telegram-token";

    private RunningSimulator simulator;
    private TelegramUrl url;
    private OkHttpTelegramClient client;

    @BeforeEach
    void start() {
        simulator = new RunningSimulator();
        url = new TelegramUrl("http", "127.0.0.1", simulator.port(), false);
        client = new OkHttpTelegramClient(TOKEN, url);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void pollsAndAnswers() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        LongPollingUpdateConsumer bot =
                updates ->
                        updates.forEach(update -> {
                            Message message = update.getMessage();
                            heard.add(message.getText());
                            send(message.getChatId(), "echo: " + message.getText());
                        });
        TelegramBotsLongPollingApplication application = new TelegramBotsLongPollingApplication();
        try {
            application.registerBot(TOKEN, () -> url, new DefaultGetUpdatesGenerator(), bot);

            JsonNode first = simulator.say("telegram", "alice", "dm", "hello");
            assertThat(simulator.answer("telegram", first, 5000).path("text").asString(""))
                    .isEqualTo("echo: hello");
            JsonNode second = simulator.say("telegram", "bob", "channel", "you there?");
            assertThat(simulator.answer("telegram", second, 5000).path("text").asString(""))
                    .isEqualTo("echo: @parley_bot you there?");
            await().untilAsserted(() ->
                    assertThat(
                                    simulator
                                            .body("GET", "/sim/state", "")
                                            .path("telegram")
                                            .path("pendingUpdates")
                                            .asInt(-1))
                            .isZero());
            assertThat(heard).containsExactly("hello", "@parley_bot you there?");
        } finally {
            application.close();
        }
    }

    @Test
    void editsTypesDeletesAndSetsCommands() throws Exception {
        JsonNode said = simulator.say("telegram", "alice", "dm", "hello");
        long chat = said.path("chatId").asLong();
        client.execute(new SendChatAction(Long.toString(chat), "typing"));
        Message sent = send(chat, "…");
        client.execute(edit(sent, "now it is said"));

        assertThat(simulator.answer("telegram", said, 0).path("text").asString(""))
                .isEqualTo("now it is said");
        assertThatThrownBy(() -> client.execute(edit(sent, "now it is said")))
                .isInstanceOf(TelegramApiRequestException.class)
                .hasMessageContaining("message is not modified");

        client.execute(new DeleteMessage(Long.toString(chat), sent.getMessageId()));
        assertThat(simulator.messages(said).get(1).path("deleted").asBoolean()).isTrue();
        assertThat(client.execute(new SetMyCommands(List.of(new BotCommand("help", "Helps")))))
                .isTrue();
    }

    @Test
    void refusesTooLongTexts() {
        JsonNode said = simulator.say("telegram", "alice", "dm", "hello");

        assertThatThrownBy(() -> send(said.path("chatId").asLong(), "x".repeat(4097)))
                .hasMessageContaining("message is too long");
    }

    @Test
    void sendsRetryAfter() {
        simulator.control(
                "PUT",
                "/sim/telegram",
                "{\"faults\":[{\"kind\":\"429\",\"match\":\"POST /sendmessage\","
                        + "\"retryAfterSeconds\":3}]}");
        JsonNode said = simulator.say("telegram", "alice", "dm", "hello");

        assertThatThrownBy(() -> send(said.path("chatId").asLong(), "hi"))
                .rootCause()
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        refused ->
                                assertThat(refused.getParameters().getRetryAfter()).isEqualTo(3));
        assertThat(send(said.path("chatId").asLong(), "hi").getText()).isEqualTo("hi");
    }

    private Message send(long chat, String text) {
        try {
            return client.execute(new SendMessage(Long.toString(chat), text));
        } catch (TelegramApiException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private static EditMessageText edit(Message message, String text) {
        return EditMessageText.builder()
                .chatId(message.getChatId())
                .messageId(message.getMessageId())
                .text(text)
                .build();
    }
}
