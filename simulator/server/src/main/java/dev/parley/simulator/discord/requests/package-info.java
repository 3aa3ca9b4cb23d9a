/// Log of every request to Discord's REST API, from which verifiers judge a client.
@NullMarked
package dev.parley.simulator.discord.requests;

import org.jspecify.annotations.NullMarked;
