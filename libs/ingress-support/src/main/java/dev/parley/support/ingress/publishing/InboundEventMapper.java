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

    static InboundEvent toAvro(ChatEvent event) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(event.id())
                        .setPlace(event.place().toString())
                        .setOccurredAt(event.occurredAt().truncatedTo(ChronoUnit.MILLIS))
                        .build();
        var author = new Author(event.person().id(), event.person().name());
        return new InboundEvent(
                envelope, platform(event.place().platform()), author, payload(event.action()));
    }

    private static Platform platform(String name) {
        return switch (name) {
            case "discord" -> Platform.DISCORD;
            case "telegram" -> Platform.TELEGRAM;
            default -> Platform.UNKNOWN;
        };
    }

    private static Object payload(UserAction action) {
        return switch (action) {
            case UserAction.Sent sent -> received(sent);
            case UserAction.Edited edited -> new MessageEdited(edited.messageId(), edited.text());
            case UserAction.Deleted deleted -> new MessageDeleted(deleted.messageId());
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

    private static MessageReceived received(UserAction.Sent sent) {
        var attachments =
                sent.attachments().stream()
                        .map(file ->
                                new Attachment(
                                        file.id(), file.name(), file.mediaType(), file.bytes()))
                        .toList();
        return new MessageReceived(
                sent.messageId(),
                sent.text(),
                addressing(sent.addressing()),
                quoted(sent.replyTo()),
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

    private static @Nullable Interaction interaction(@Nullable InteractionReference interaction) {
        return interaction == null
                ? null
                : new Interaction(
                        interaction.id(), interaction.token(), interaction.applicationId());
    }
}
