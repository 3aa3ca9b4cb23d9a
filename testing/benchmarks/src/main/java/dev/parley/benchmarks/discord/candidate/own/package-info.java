/// Our own contestant's process: discord-client as a Java program uses it.
@NullMarked
package dev.parley.benchmarks.discord.candidate.own;

import org.jspecify.annotations.NullMarked;
