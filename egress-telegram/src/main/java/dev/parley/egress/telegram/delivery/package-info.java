/// The decision: how each command is carried out on Telegram, and which placeholder takes which
/// text.
@NullMarked
package dev.parley.egress.telegram.delivery;

import org.jspecify.annotations.NullMarked;
