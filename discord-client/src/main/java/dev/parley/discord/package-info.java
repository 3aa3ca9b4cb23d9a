/// Discord's REST API: an operation goes in, a typed outcome comes out, and between the two the
/// limits that Discord's headers tell are kept.
///
/// [dev.parley.discord.DiscordClient] is the door; `operation` says what can be done, `limit` when,
/// `wire` how. Nothing here repeats a request on its own: an answer that never came is an outcome,
/// [dev.parley.discord.Outcome.Unclear], and the caller decides.
@NullMarked
package dev.parley.discord;

import org.jspecify.annotations.NullMarked;
