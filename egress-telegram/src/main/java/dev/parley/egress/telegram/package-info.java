/// Arrives: commands on `delivery-telegram`, one queue per chat. Decided: which placeholder takes
/// which text, since Telegram knows no repeat from a new message but takes an edit twice. Departs:
/// requests to the Telegram Bot API, and one receipt per command.
@NullMarked
package dev.parley.egress.telegram;

import org.jspecify.annotations.NullMarked;
