package dev.parley.ingress.telegram.intake;

import dev.parley.ids.Place;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.Person;

import java.time.Instant;

/// An update of Telegram.
public sealed interface TelegramUpdate {

    /// Returns Telegram's id of the update, which a repeated update keeps, and which a server that
    /// counts anew gives to another one.
    long id();

    /// A message was posted or edited.
    ///
    /// @param id the id of the update
    /// @param message the message, after an edit with its new text
    /// @param edited true for an edit
    record Posted(long id, TelegramMessage message, boolean edited) implements TelegramUpdate {}

    /// A person pressed a button below a message.
    ///
    /// @param id the id of the update
    /// @param queryId the callback query to acknowledge
    /// @param place the place of the message
    /// @param person the person who pressed it
    /// @param messageId the message with the button
    /// @param buttonId the button's data
    /// @param receivedAt the time of receipt; Telegram sends no time of the press
    record Pressed(
            long id,
            String queryId,
            Place place,
            Person person,
            String messageId,
            String buttonId,
            Instant receivedAt)
            implements TelegramUpdate {}

    /// An update without meaning for the intake.
    ///
    /// @param id the id of the update
    /// @param reason the reason for which it is skipped
    record Skipped(long id, Reason reason) implements TelegramUpdate {}
}
