/// Ingress of Discord: from the gateway to `chat-inbound`.
///
/// Input: the gateway's dispatches and, after a gap, the messages of the channels' history.
/// Decision: does a message, an edit, a deletion, a command or a button press address the bot, and
/// which text remains without the mention. Output: inbound events in order per channel, retried
/// until Kafka acknowledges them.
@NullMarked
package dev.parley.ingress.discord;

import org.jspecify.annotations.NullMarked;
