/// Settings and wiring.
@NullMarked
package dev.parley.ingress.discord.config;

import org.jspecify.annotations.NullMarked;
