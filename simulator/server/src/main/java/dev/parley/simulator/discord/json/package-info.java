/// JSON of Discord's API objects, shared by REST API and gateway.
@NullMarked
package dev.parley.simulator.discord.json;

import org.jspecify.annotations.NullMarked;
