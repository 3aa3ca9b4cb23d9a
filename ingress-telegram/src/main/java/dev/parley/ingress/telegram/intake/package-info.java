/// The decision: which of Telegram's updates address the bot.
@NullMarked
package dev.parley.ingress.telegram.intake;

import org.jspecify.annotations.NullMarked;
