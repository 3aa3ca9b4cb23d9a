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

/// Creates a message in a channel or a thread; one with a nonce that Discord saw within the last
/// minutes from this bot is not created again, the first one is answered instead.
///
/// @param channel where; a thread is a channel too
/// @param content what it shows
/// @param nonce the same for each attempt at the same message; null: a repeat shows it twice
/// @param replyTo the message it refers to; one that is gone does not fail it
public record SendMessage(
        ChannelTarget channel,
        MessageContent content,
        @Nullable Nonce nonce,
        @Nullable Snowflake replyTo)
        implements Operation<Message> {

    /// A message of its own.
    public static SendMessage to(ChannelTarget channel, MessageContent content) {
        return new SendMessage(channel, content, null, null);
    }

    /// A message in a thread.
    public static SendMessage toThread(Snowflake thread, MessageContent content) {
        return to(ChannelTarget.of(thread), content);
    }

    /// The same under a nonce.
    public SendMessage withNonce(Nonce mark) {
        return new SendMessage(channel, content, mark, replyTo);
    }

    /// The same as a reply.
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
    public Message parseResult(JsonNode answer) {
        return Message.parse(answer);
    }
}
