/// Ingress of Telegram: from the Bot API to `chat-inbound`.
///
/// Input: updates by long polling. Decision: does a message, an edit or a button press address the
/// bot, and which text remains without the bot's name. Output: inbound events; an update is
/// confirmed to Telegram only after Kafka has acknowledged its event.
@NullMarked
package dev.parley.ingress.telegram;

import org.jspecify.annotations.NullMarked;
