package dev.parley.egress.telegram.outbound;

import dev.parley.delivery.Answer;
import dev.parley.delivery.Time;
import dev.parley.egress.telegram.delivery.Chat;
import dev.parley.egress.telegram.delivery.TelegramChats;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Telegram's chats behind its Bot API.
public final class BotApiChats implements TelegramChats {

    private final TelegramClient client;
    private final ChatPauses pauses;

    /// Makes the door.
    public BotApiChats(BotConnection connection, Time time) {
        this.client = connection.client();
        this.pauses = new ChatPauses(time);
    }

    @Override
    public Answer send(Chat chat, String text, @Nullable String replyTo)
            throws InterruptedException {
        var send =
                SendMessage.builder()
                        .chatId(chat.id())
                        .messageThreadId(chat.topic())
                        .text(text)
                        .replyParameters(replyParameters(replyTo))
                        .build();
        return attempt(chat, send);
    }

    @Override
    public Answer edit(Chat chat, String messageId, String text) throws InterruptedException {
        var edit =
                EditMessageText.builder()
                        .chatId(chat.id())
                        .messageId(Integer.valueOf(messageId))
                        .text(text)
                        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                        .build();
        var answer = attempt(chat, edit);
        return answer instanceof Answer.Done ? new Answer.Done(messageId) : answer;
    }

    @Override
    public Answer delete(Chat chat, String messageId) throws InterruptedException {
        var delete =
                DeleteMessage.builder()
                        .chatId(chat.id())
                        .messageId(Integer.valueOf(messageId))
                        .build();
        return attempt(chat, delete);
    }

    @Override
    public Answer react(Chat chat, String messageId, String emoji) throws InterruptedException {
        var react =
                SetMessageReaction.builder()
                        .chatId(chat.id())
                        .messageId(Integer.valueOf(messageId))
                        .reactionTypes(List.of(ReactionTypeEmoji.builder().emoji(emoji).build()))
                        .build();
        return attempt(chat, react);
    }

    @Override
    public Answer type(Chat chat) throws InterruptedException {
        var typing =
                SendChatAction.builder()
                        .chatId(chat.id())
                        .messageThreadId(chat.topic())
                        .action("typing")
                        .build();
        return attempt(chat, typing);
    }

    private <T extends Serializable> Answer attempt(Chat chat, BotApiMethod<T> method)
            throws InterruptedException {
        var left = pauses.left(chat.id());
        if (left.isPositive()) {
            return new Answer.RateLimited(left);
        }
        try {
            var result = client.executeAsync(method).get();
            return new Answer.Done(
                    result instanceof Message message
                            ? Integer.toString(message.getMessageId())
                            : null);
        } catch (TelegramApiException e) {
            return learned(chat, Failures.of(e));
        } catch (ExecutionException e) {
            return learned(chat, Failures.of(e.getCause()));
        }
    }

    private Answer learned(Chat chat, Answer answer) {
        if (answer instanceof Answer.RateLimited(var pause)) {
            pauses.pause(chat.id(), pause);
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
