/// The decision: what of all that Telegram tells is meant for the bot.
@NullMarked
package dev.parley.ingress.telegram.intake;

import org.jspecify.annotations.NullMarked;
