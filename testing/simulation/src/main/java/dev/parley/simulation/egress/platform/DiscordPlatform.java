package dev.parley.simulation.egress.platform;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.AttachedFile;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.GetCurrentUser;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.NoContent;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.simulation.egress.place.PlaceHistory;
import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// Discord: deduplicates nonces for a while, and never returns them.
public final class DiscordPlatform {

    /// A little longer than the client relies on: "the past few minutes" begin when a request
    /// arrives, and it may leave the client late by a short freeze.
    private static final Duration DEDUPLICATION = Nonce.WINDOW.plusSeconds(15);

    private static final Snowflake BOT = new Snowflake(99);

    private final TimeSource time;
    private final LongFunction<PlaceHistory> channels;
    private final List<Message> messages = new ArrayList<>();
    private final Map<Nonce, Created> nonces = new HashMap<>();

    /// @param channels the place of a channel's id; a webhook is named like its channel
    public DiscordPlatform(TimeSource time, LongFunction<PlaceHistory> channels) {
        this.time = time;
        this.channels = channels;
    }

    Object perform(Operation<?> operation) {
        return switch (operation) {
            case SendMessage send -> send(send);
            case ExecuteWebhook execute ->
                    Optional.of(create(channel(execute.webhook()), execute.content(), null));
            case EditMessage edit -> edit(edit);
            case ListMessages list -> list(list);
            case GetCurrentUser _ -> BOT;
            default -> new NoContent();
        };
    }

    private Message send(SendMessage send) {
        var nonce = send.nonce();
        var known = nonce == null ? null : nonces.get(nonce);
        if (known != null && !time.now().isAfter(known.at().plus(DEDUPLICATION))) {
            return known.message();
        }
        var message = create(channel(send.channel()), send.content(), send.replyTo());
        if (nonce != null) {
            nonces.put(nonce, new Created(message, time.now()));
        }
        return message;
    }

    private Message create(Snowflake channel, MessageContent content, @Nullable Snowflake replyTo) {
        var id = new Snowflake(Snowflake.at(time.now()).value() + messages.size());
        var message = message(id, channel, content, replyTo);
        messages.add(message);
        channels.apply(channel.value()).show(id.toString(), mark(content));
        return message;
    }

    private Message edit(EditMessage edit) {
        var channel = channel(edit.channel());
        channels.apply(channel.value()).show(edit.message().toString(), mark(edit.content()));
        return message(edit.message(), channel, edit.content(), null);
    }

    private List<Message> list(ListMessages list) {
        var channel = channel(list.channel());
        return messages.stream()
                .filter(message -> message.channel().equals(channel))
                .filter(message -> message.id().compareTo(list.after()) > 0)
                .sorted(Comparator.comparing(Message::id))
                .limit(list.limit())
                .toList();
    }

    private static Message message(
            Snowflake id, Snowflake channel, MessageContent content, @Nullable Snowflake replyTo) {
        var files =
                content.files().stream()
                        .map(file -> new AttachedFile(id, file.name(), file.data().remaining()))
                        .toList();
        return new Message(id, channel, BOT, content.text(), null, replyTo, files, List.of());
    }

    private static String mark(MessageContent content) {
        if (content.files().isEmpty()) {
            return PlaceHistory.mark(content.text());
        }
        var text = StandardCharsets.UTF_8.decode(content.files().getFirst().data().duplicate());
        return fileMark(text.toString());
    }

    /// Returns the mark of a text that is sent as a file.
    static String fileMark(String text) {
        var first = PlaceHistory.mark(text);
        return first.substring(0, first.indexOf('.')) + ".f";
    }

    private static Snowflake channel(ChannelTarget target) {
        return target instanceof ChannelTarget.ById(var id) ? id : new Snowflake(0);
    }

    private static Snowflake channel(WebhookTarget target) {
        return target instanceof WebhookTarget.ByName(var name)
                ? Snowflake.parse(name)
                : new Snowflake(0);
    }

    private record Created(Message message, Instant at) {}
}
