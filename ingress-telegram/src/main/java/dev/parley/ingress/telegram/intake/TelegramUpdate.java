package dev.parley.ingress.telegram.intake;

import dev.parley.ids.Place;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.Person;

import java.time.Instant;

/// One thing that Telegram tells.
public sealed interface TelegramUpdate {

    /// Telegram's number of it; the same when it is told again.
    long id();

    /// Somebody wrote, or changed what they wrote.
    ///
    /// @param id number of the update
    /// @param message what it says now
    /// @param edited whether it was there before
    record Posted(long id, TelegramMessage message, boolean edited) implements TelegramUpdate {}

    /// Somebody pressed a button below a message.
    ///
    /// @param id number of the update
    /// @param queryId what an answer to the press names
    /// @param place where the message stands
    /// @param person who pressed
    /// @param messageId the message with the button
    /// @param buttonId what the button carries
    /// @param receivedAt when
    record Pressed(
            long id,
            String queryId,
            Place place,
            Person person,
            String messageId,
            String buttonId,
            Instant receivedAt)
            implements TelegramUpdate {}

    /// Something that nobody here reads.
    ///
    /// @param id number of the update
    /// @param reason why not
    record Skipped(long id, Reason reason) implements TelegramUpdate {}
}
