/// Small programs that use the Discord client alone, configured by environment variables.
@NullMarked
package dev.parley.discord.examples;

import org.jspecify.annotations.NullMarked;
