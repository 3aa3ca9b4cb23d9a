package dev.parley.ingress.telegram.intake;

import dev.parley.ids.Place;
import dev.parley.ingress.Person;
import dev.parley.ingress.Verdict.Reason;

import java.time.Instant;

/// One thing that Telegram tells.
public sealed interface Update {

    /// Telegram's number of it; the same when it is told again.
    long id();

    /// Somebody wrote, or changed what they wrote.
    ///
    /// @param id number of the update
    /// @param post what it says now
    /// @param edited whether it was there before
    record Posted(long id, Post post, boolean edited) implements Update {}

    /// Somebody pressed a button below a message.
    ///
    /// @param id number of the update
    /// @param queryId what an answer to the press names
    /// @param place where the message stands
    /// @param person who pressed
    /// @param messageId the message with the button
    /// @param buttonId what the button carries
    /// @param at when
    record Pressed(
            long id,
            String queryId,
            Place place,
            Person person,
            String messageId,
            String buttonId,
            Instant at)
            implements Update {}

    /// Something that nobody here reads.
    ///
    /// @param id number of the update
    /// @param reason why not
    record Other(long id, Reason reason) implements Update {}
}
