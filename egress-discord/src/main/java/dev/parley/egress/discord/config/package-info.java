/// Settings and wiring.
@NullMarked
package dev.parley.egress.discord.config;

import org.jspecify.annotations.NullMarked;
