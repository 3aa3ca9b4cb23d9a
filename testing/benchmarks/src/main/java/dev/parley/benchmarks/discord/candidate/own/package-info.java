/// Our own candidate: `discord-client` used as any Java program would use it.
@NullMarked
package dev.parley.benchmarks.discord.candidate.own;

import org.jspecify.annotations.NullMarked;
