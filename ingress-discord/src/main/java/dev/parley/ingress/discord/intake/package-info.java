/// The decision: what of all that Discord tells is meant for the bot, and where a gap starts.
@NullMarked
package dev.parley.ingress.discord.intake;

import org.jspecify.annotations.NullMarked;
