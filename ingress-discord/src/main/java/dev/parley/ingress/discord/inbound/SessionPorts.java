package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.InteractionAcknowledger;

import net.dv8tion.jda.api.JDA;

import java.util.function.Function;

/// The outbound ports of a gateway session, each bound to the session's connection.
///
/// @param histories creates the port that reads channel history
/// @param acknowledgers creates the port that acknowledges interactions
public record SessionPorts(
        Function<JDA, ChannelHistory> histories,
        Function<JDA, InteractionAcknowledger> acknowledgers) {

    ChannelHistory history(JDA jda) {
        return histories.apply(jda);
    }

    InteractionAcknowledger acknowledger(JDA jda) {
        return acknowledgers.apply(jda);
    }
}
