/// Arrives: commands on `delivery-discord`, one queue per channel. Decided: what is to be sent,
/// what was sent before, whether a repeat is harmless. Departs: requests to Discord's REST API, and
/// one receipt per command.
@NullMarked
package dev.parley.egress.discord;

import org.jspecify.annotations.NullMarked;
