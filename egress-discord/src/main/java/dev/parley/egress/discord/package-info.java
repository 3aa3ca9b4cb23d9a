/// Arrives: commands on `delivery-discord`, one queue per channel. Decided: what to send, what was
/// sent before, whether a retry is safe. Leaves: requests to Discord's REST API, and one receipt
/// per command.
@NullMarked
package dev.parley.egress.discord;

import org.jspecify.annotations.NullMarked;
