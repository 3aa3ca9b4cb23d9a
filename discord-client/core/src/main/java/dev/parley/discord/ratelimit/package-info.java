/// When a request may go: what Discord's headers said, one lane per route and place, the limits
/// over all routes, and what is held against the address.
///
/// `Bucket`, `Refill`, `GlobalLimit` and `Address` are plain state over given times; `Lane`,
/// `Doorway` and `Turn` are where threads wait.
@NullMarked
package dev.parley.discord.ratelimit;

import org.jspecify.annotations.NullMarked;
