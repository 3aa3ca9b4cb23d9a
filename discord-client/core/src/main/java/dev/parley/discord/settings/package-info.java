/// Where Discord is, who asks, and what the limits of patience are; from code, the environment, or
/// files of secrets.
@NullMarked
package dev.parley.discord.settings;

import org.jspecify.annotations.NullMarked;
