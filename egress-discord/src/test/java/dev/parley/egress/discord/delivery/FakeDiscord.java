package dev.parley.egress.discord.delivery;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.AttachedFile;
import dev.parley.discord.operation.Channel;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.GetCurrentUser;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.NoContent;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.OpenDirectMessage;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendFollowUp;
import dev.parley.discord.operation.SendMessage;
import dev.parley.support.egress.delivery.TimeSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Discord as a list of messages: it deduplicates nonces for two minutes and fails on demand. The
/// client's own loop retries its operations.
final class FakeDiscord implements DiscordApi {

    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);
    private static final Snowflake BOT = new Snowflake(99);
    private static final Snowflake NEW_CHANNEL = new Snowflake(70);

    private final TimeSource time;
    private final ClientLoop client;
    private final List<Shown> messages = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    FakeDiscord(TimeSource time) {
        this.time = time;
        this.client = new ClientLoop(time);
    }

    /// The next attempt at a write has this outcome and no effect.
    void failBefore(Outcome<?> outcome) {
        faults.add(new Fault(outcome, false));
    }

    /// The next attempt at a write fails and has no effect.
    void failBefore(DiscordError error) {
        failBefore(new Outcome.NotDone<>(error));
    }

    /// The next attempt at a write takes effect and has this outcome.
    void failAfter(Outcome<?> outcome) {
        faults.add(new Fault(outcome, true));
    }

    synchronized List<Shown> messages() {
        return List.copyOf(messages);
    }

    synchronized List<String> texts() {
        return messages.stream().map(message -> message.content().text()).toList();
    }

    /// Returns the names of all attempted operations, in order.
    synchronized List<String> calls() {
        return List.copyOf(done);
    }

    @Override
    public <R> Outcome<R> perform(Operation<R> operation, Duration within)
            throws InterruptedException {
        return client.perform(operation, within, () -> attempt(operation));
    }

    @SuppressWarnings("unchecked") // each operation is answered with what it answers with
    private synchronized <R> Outcome<R> attempt(Operation<R> operation) {
        done.add(operation.getClass().getSimpleName());
        var asks = operation instanceof ListMessages || operation instanceof GetCurrentUser;
        var fault = asks ? null : faults.poll();
        if (fault != null && !fault.isApplied()) {
            return (Outcome<R>) fault.outcome();
        }
        var answer = (R) answer(operation);
        return fault == null ? new Outcome.Done<>(answer) : (Outcome<R>) fault.outcome();
    }

    private Object answer(Operation<?> operation) {
        return switch (operation) {
            case SendMessage send -> send(send);
            case ExecuteWebhook execute ->
                    Optional.of(add(new Snowflake(8), execute.content(), null, null));
            case SendFollowUp followUp -> add(new Snowflake(7), followUp.content(), null, null);
            case EditMessage edit -> shown(edit.message(), new Snowflake(7), edit.content());
            case CreateThread thread ->
                    new Channel(
                            thread.message() == null ? NEW_CHANNEL : thread.message(),
                            thread.name(),
                            null);
            case OpenDirectMessage _ -> new Channel(NEW_CHANNEL, null, null);
            case ListMessages _ -> messages.stream().map(Shown::message).toList();
            case GetCurrentUser _ -> BOT;
            default -> new NoContent();
        };
    }

    private Message send(SendMessage send) {
        return messages.stream()
                .filter(message -> isRepeat(message, send.nonce()))
                .findFirst()
                .map(Shown::message)
                .orElseGet(() ->
                        add(id(send.channel()), send.content(), send.nonce(), send.replyTo()));
    }

    private boolean isRepeat(Shown shown, @Nullable Nonce nonce) {
        var age = Duration.between(shown.at(), time.now());
        return nonce != null && nonce.equals(shown.nonce()) && age.compareTo(NONCE_WINDOW) < 0;
    }

    private Message add(
            Snowflake channel,
            MessageContent content,
            @Nullable Nonce nonce,
            @Nullable Snowflake replyTo) {
        var id = new Snowflake(messages.size() + 1);
        var message = shown(id, channel, content);
        var replying =
                new Message(
                        id,
                        channel,
                        BOT,
                        message.content(),
                        null,
                        replyTo,
                        message.attachments(),
                        message.embeds());
        messages.add(new Shown(replying, content, nonce, time.now()));
        return replying;
    }

    private static Message shown(Snowflake id, Snowflake channel, MessageContent content) {
        var embeds = content.embeds().stream().map(embed -> String.valueOf(embed.title())).toList();
        var files =
                content.files().stream()
                        .map(file -> new AttachedFile(id, file.name(), file.data().remaining()))
                        .toList();
        return new Message(id, channel, BOT, content.text(), null, null, files, embeds);
    }

    private static Snowflake id(ChannelTarget channel) {
        return channel instanceof ChannelTarget.ById(var id) ? id : new Snowflake(0);
    }

    /// A visible message; Discord does not return its nonce.
    record Shown(Message message, MessageContent content, @Nullable Nonce nonce, Instant at) {}

    private record Fault(Outcome<?> outcome, boolean isApplied) {}
}
