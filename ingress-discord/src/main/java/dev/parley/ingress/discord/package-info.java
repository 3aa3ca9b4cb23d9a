/// Discord's gateway to `chat-inbound`.
///
/// What arrives: dispatches of the gateway and, after a gap, what the channels' history holds. What
/// is decided: whether a message, an edit, a deletion, a command or a pressed button is meant for
/// the bot, and what it says without the bot's name. What departs: inbound events, in order per
/// channel, until Kafka has them.
@NullMarked
package dev.parley.ingress.discord;

import org.jspecify.annotations.NullMarked;
