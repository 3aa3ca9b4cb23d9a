package dev.parley.ingress.discord.outbound;

import dev.parley.ingress.discord.intake.DiscordMessage;

import net.dv8tion.jda.api.utils.data.DataObject;

/// Parses a message of a channel's history.
@FunctionalInterface
public interface HistoryMessageReader {

    /// Parses a message.
    ///
    /// @param direct true if the channel is a DM, which the message itself does not say
    DiscordMessage read(DataObject message, boolean direct);
}
