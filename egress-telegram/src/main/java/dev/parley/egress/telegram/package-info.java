/// Arrives: commands on `delivery-telegram`, one queue per chat. Decided: which placeholder takes
/// which text, since Telegram does not deduplicate new messages but applies a repeated edit once.
/// Leaves: requests to the Telegram Bot API, and one receipt per command.
@NullMarked
package dev.parley.egress.telegram;

import org.jspecify.annotations.NullMarked;
