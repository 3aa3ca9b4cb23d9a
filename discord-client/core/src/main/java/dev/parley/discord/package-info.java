/// Discord's REST API: an operation goes in, a typed outcome comes out, and between the two the
/// limits that Discord's headers tell are kept.
///
/// [dev.parley.discord.DiscordClient] is the door; `operation` says what can be done and `content`
/// what messages are made of, `attempt` how often it is tried, `limit` when, `wire` how. Nothing is
/// guessed: what may have been done and may not is an outcome of its own,
/// [dev.parley.discord.model.Outcome.Unclear].
@NullMarked
package dev.parley.discord;

import org.jspecify.annotations.NullMarked;
