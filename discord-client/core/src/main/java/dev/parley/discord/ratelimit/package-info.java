/// Rate limits: one queue per route and channel, the global limiters, and the circuit breaker for
/// the address.
///
/// `Bucket`, `RefillEstimate`, `SlidingWindowLimiter` and `AbuseGuard` hold state and take times as
/// arguments; threads wait in `RouteQueue`, `GlobalLimiterQueue` and `QueueSlot`.
@NullMarked
package dev.parley.discord.ratelimit;

import org.jspecify.annotations.NullMarked;
