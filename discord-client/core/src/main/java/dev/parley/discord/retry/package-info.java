/// Retries: attempts an operation until its outcome is certain. Knows what Discord's error codes
/// mean, when a retry is harmless, and how long to back off.
@NullMarked
package dev.parley.discord.retry;

import org.jspecify.annotations.NullMarked;
