/// Attempt after attempt at one operation, until it is certain how it ended: what Discord's codes
/// mean, when a repeat is harmless, and how long to wait before it.
@NullMarked
package dev.parley.discord.retry;

import org.jspecify.annotations.NullMarked;
