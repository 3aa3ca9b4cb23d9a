/// Client of Discord's REST API: it takes operations, keeps the rate limits that Discord's headers
/// describe, and returns typed outcomes.
///
/// [dev.parley.discord.DiscordClient] is the entry point. `operation` holds what can be done,
/// `content` what messages consist of, `settings` the configuration and `model` what all of them
/// share; `retry` decides how often an operation is attempted, `ratelimit` when, and `transport`
/// sends it. `replay` records responses and plays them back, `metrics` counts. The client never
/// guesses: an operation that may have taken effect ends as
/// [dev.parley.discord.model.Outcome.Unclear].
@NullMarked
package dev.parley.discord;

import org.jspecify.annotations.NullMarked;
