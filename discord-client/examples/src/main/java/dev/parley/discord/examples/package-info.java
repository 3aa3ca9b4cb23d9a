/// Small programs that use the Discord client alone; the environment configures them.
@NullMarked
package dev.parley.discord.examples;

import org.jspecify.annotations.NullMarked;
