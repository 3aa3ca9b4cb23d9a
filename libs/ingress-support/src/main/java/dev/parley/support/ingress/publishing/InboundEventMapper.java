package dev.parley.support.ingress.publishing;

import dev.parley.events.Attachment;
import dev.parley.events.Author;
import dev.parley.events.ButtonPressed;
import dev.parley.events.CommandInvoked;
import dev.parley.events.Envelope;
import dev.parley.events.InboundEvent;
import dev.parley.events.Interaction;
import dev.parley.events.MessageDeleted;
import dev.parley.events.MessageEdited;
import dev.parley.events.MessageReceived;
import dev.parley.events.Platform;
import dev.parley.events.QuotedMessage;
import dev.parley.support.ingress.Addressing;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.InteractionReference;
import dev.parley.support.ingress.Quote;
import dev.parley.support.ingress.UserAction;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;

/// Maps a [ChatEvent] to its Avro record.
final class InboundEventMapper {

    private InboundEventMapper() {}

    static InboundEvent toAvro(ChatEvent happening) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(happening.id())
                        .setPlace(happening.place().toString())
                        .setOccurredAt(happening.occurredAt().truncatedTo(ChronoUnit.MILLIS))
                        .build();
        var author = new Author(happening.person().id(), happening.person().name());
        return new InboundEvent(
                envelope,
                platform(happening.place().platform()),
                author,
                payload(happening.action()));
    }

    private static Platform platform(String name) {
        return switch (name) {
            case "discord" -> Platform.DISCORD;
            case "telegram" -> Platform.TELEGRAM;
            default -> Platform.UNKNOWN;
        };
    }

    private static Object payload(UserAction deed) {
        return switch (deed) {
            case UserAction.Sent wrote -> received(wrote);
            case UserAction.Edited edited -> new MessageEdited(edited.messageId(), edited.text());
            case UserAction.Deleted tookBack -> new MessageDeleted(tookBack.messageId());
            case UserAction.Invoked invoked ->
                    new CommandInvoked(
                            invoked.command(),
                            invoked.arguments(),
                            interaction(invoked.interaction()));
            case UserAction.Pressed pressed ->
                    new ButtonPressed(
                            pressed.messageId(),
                            pressed.buttonId(),
                            interaction(pressed.interaction()));
        };
    }

    private static MessageReceived received(UserAction.Sent wrote) {
        var attachments =
                wrote.attachments().stream()
                        .map(file ->
                                new Attachment(
                                        file.id(), file.name(), file.mediaType(), file.bytes()))
                        .toList();
        return new MessageReceived(
                wrote.messageId(),
                wrote.text(),
                addressing(wrote.addressing()),
                quoted(wrote.replyTo()),
                attachments);
    }

    private static dev.parley.events.Addressing addressing(Addressing addressing) {
        return switch (addressing) {
            case PRIVATE -> dev.parley.events.Addressing.PRIVATE;
            case MENTION -> dev.parley.events.Addressing.MENTION;
            case REPLY -> dev.parley.events.Addressing.REPLY;
            case COMMAND -> dev.parley.events.Addressing.COMMAND;
        };
    }

    private static @Nullable QuotedMessage quoted(@Nullable Quote quote) {
        return quote == null
                ? null
                : new QuotedMessage(quote.messageId(), quote.text(), quote.fromBot());
    }

    private static @Nullable Interaction interaction(@Nullable InteractionReference answerable) {
        return answerable == null
                ? null
                : new Interaction(answerable.id(), answerable.token(), answerable.applicationId());
    }
}
