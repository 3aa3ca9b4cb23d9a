package dev.parley.egress.telegram.outbound;

import dev.parley.egress.telegram.delivery.Chat;
import dev.parley.egress.telegram.delivery.TelegramBotApi;
import dev.parley.support.egress.delivery.CallOutcome;
import dev.parley.support.egress.delivery.SendFence;
import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Client of Telegram's Bot API.
public final class BotApiClient implements TelegramBotApi {

    private final TelegramClient client;
    private final ChatRateLimits rateLimits;
    private final SendFence fence;

    /// @param fence passed immediately before each request
    public BotApiClient(BotConnection connection, SendFence fence, TimeSource time) {
        this.client = connection.client();
        this.fence = fence;
        this.rateLimits = new ChatRateLimits(time);
    }

    @Override
    public CallOutcome send(Chat chat, String text, @Nullable String replyTo)
            throws InterruptedException {
        var send =
                SendMessage.builder()
                        .chatId(chat.id())
                        .messageThreadId(chat.topicId())
                        .text(text)
                        .replyParameters(replyParameters(replyTo))
                        .build();
        return attempt(chat, send);
    }

    @Override
    public CallOutcome sendFile(Chat chat, String note, String fileName, byte[] content)
            throws InterruptedException {
        var send =
                SendDocument.builder()
                        .chatId(chat.id())
                        .messageThreadId(chat.topicId())
                        .caption(note)
                        .document(new InputFile(new ByteArrayInputStream(content), fileName))
                        .build();
        return attempt(chat, () -> client.executeAsync(send));
    }

    @Override
    public CallOutcome edit(Chat chat, String messageId, String text) throws InterruptedException {
        var edit =
                EditMessageText.builder()
                        .chatId(chat.id())
                        .messageId(Integer.valueOf(messageId))
                        .text(text)
                        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                        .build();
        var answer = attempt(chat, edit);
        return answer instanceof CallOutcome.Done ? new CallOutcome.Done(messageId) : answer;
    }

    @Override
    public CallOutcome delete(Chat chat, String messageId) throws InterruptedException {
        var delete =
                DeleteMessage.builder()
                        .chatId(chat.id())
                        .messageId(Integer.valueOf(messageId))
                        .build();
        return attempt(chat, delete);
    }

    @Override
    public CallOutcome react(Chat chat, String messageId, String emoji)
            throws InterruptedException {
        var react =
                SetMessageReaction.builder()
                        .chatId(chat.id())
                        .messageId(Integer.valueOf(messageId))
                        .reactionTypes(List.of(ReactionTypeEmoji.builder().emoji(emoji).build()))
                        .build();
        return attempt(chat, react);
    }

    @Override
    public CallOutcome showTyping(Chat chat) throws InterruptedException {
        var typing =
                SendChatAction.builder()
                        .chatId(chat.id())
                        .messageThreadId(chat.topicId())
                        .action("typing")
                        .build();
        return attempt(chat, typing);
    }

    private <T extends Serializable> CallOutcome attempt(Chat chat, BotApiMethod<T> method)
            throws InterruptedException {
        return attempt(chat, () -> client.executeAsync(method));
    }

    private CallOutcome attempt(Chat chat, Request request) throws InterruptedException {
        var left = rateLimits.remaining(chat.id());
        if (left.isPositive()) {
            return new CallOutcome.RateLimited(left);
        }
        var _ = fence.await();
        try {
            var result = request.send().get();
            return new CallOutcome.Done(
                    result instanceof Message message
                            ? Integer.toString(message.getMessageId())
                            : null);
        } catch (TelegramApiException e) {
            return noteRateLimit(chat, FailureMapping.of(e));
        } catch (ExecutionException e) {
            return noteRateLimit(chat, FailureMapping.of(e.getCause()));
        }
    }

    /// One request to Telegram.
    @FunctionalInterface
    private interface Request {
        CompletableFuture<?> send() throws TelegramApiException;
    }

    private CallOutcome noteRateLimit(Chat chat, CallOutcome answer) {
        if (answer instanceof CallOutcome.RateLimited(var pause)) {
            rateLimits.block(chat.id(), pause);
        }
        return answer;
    }

    private static @Nullable ReplyParameters replyParameters(@Nullable String replyTo) {
        return replyTo == null
                ? null
                : ReplyParameters.builder()
                        .messageId(Integer.valueOf(replyTo))
                        .allowSendingWithoutReply(true)
                        .build();
    }
}
