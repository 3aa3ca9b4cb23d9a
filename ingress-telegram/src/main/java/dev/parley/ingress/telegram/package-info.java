/// Telegram's updates to `chat-inbound`.
///
/// What arrives: updates, by long polling. What is decided: whether a message, an edit or a pressed
/// button is meant for the bot, and what it says without the bot's name. What departs: inbound
/// events; Telegram is told to forget an update only after Kafka has acknowledged its event.
@NullMarked
package dev.parley.ingress.telegram;

import org.jspecify.annotations.NullMarked;
