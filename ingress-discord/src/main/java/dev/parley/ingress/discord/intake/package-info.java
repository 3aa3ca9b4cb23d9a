/// The decision: which of Discord's events address the bot, and where a catch-up starts.
@NullMarked
package dev.parley.ingress.discord.intake;

import org.jspecify.annotations.NullMarked;
