/// The log that judges: every request to Discord's REST API, and what became of it.
@NullMarked
package dev.parley.simulator.discord.requests;

import org.jspecify.annotations.NullMarked;
