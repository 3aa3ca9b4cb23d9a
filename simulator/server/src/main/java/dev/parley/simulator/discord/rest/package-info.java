/// Discord's REST API, version 10.
@NullMarked
package dev.parley.simulator.discord.rest;

import org.jspecify.annotations.NullMarked;
