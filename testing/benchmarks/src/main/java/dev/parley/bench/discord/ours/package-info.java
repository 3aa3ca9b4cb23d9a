/// Our own contestant's process: discord-client as a Java program uses it.
@NullMarked
package dev.parley.bench.discord.ours;

import org.jspecify.annotations.NullMarked;
