package dev.parley.discord.operation;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Idempotency;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;
import dev.parley.discord.transport.TokenKind;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// Sends a message to a channel or a thread. Discord deduplicates it by its nonce: it returns the
/// existing message when the bot has used the nonce within the last minutes.
///
/// @param channel the channel; a thread is a channel too
/// @param content the message
/// @param nonce the same for every attempt at the same message; null allows a retry to duplicate it
/// @param replyTo the message it replies to; a deleted one does not make it fail
public record SendMessage(
        ChannelTarget channel,
        MessageContent content,
        @Nullable Nonce nonce,
        @Nullable Snowflake replyTo)
        implements Operation<Message> {

    /// Returns a message that is not a reply.
    public static SendMessage to(ChannelTarget channel, MessageContent content) {
        return new SendMessage(channel, content, null, null);
    }

    /// Returns a message to a thread.
    public static SendMessage toThread(Snowflake thread, MessageContent content) {
        return to(ChannelTarget.of(thread), content);
    }

    /// Returns this message with a nonce.
    public SendMessage withNonce(Nonce mark) {
        return new SendMessage(channel, content, mark, replyTo);
    }

    /// Returns this message as a reply.
    public SendMessage replyingTo(Snowflake message) {
        return new SendMessage(channel, content, nonce, message);
    }

    @Override
    public Request request(Directory directory) {
        var id = directory.resolve(channel);
        var route = Route.of("POST", "/channels/{channel}/messages", id.toString(), id);
        var body = content.toJson();
        if (nonce != null) {
            body.put("nonce", nonce.text()).put("enforce_nonce", true);
        }
        if (replyTo != null) {
            body.putObject("message_reference")
                    .put("message_id", replyTo.toString())
                    .put("fail_if_not_exists", false);
        }
        return new Request("message:" + id + ":send", route, TokenKind.BOT, content.payload(body));
    }

    @Override
    public boolean isCreation() {
        return true;
    }

    @Override
    public Idempotency idempotency() {
        return nonce == null ? Idempotency.NEVER : Idempotency.WITHIN_NONCE_WINDOW;
    }

    @Override
    public Message parseResult(JsonNode response) {
        return Message.parse(response);
    }
}
