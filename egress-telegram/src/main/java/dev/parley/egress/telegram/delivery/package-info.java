/// The decision: what each command means on Telegram, and which placeholder takes which text.
@NullMarked
package dev.parley.egress.telegram.delivery;

import org.jspecify.annotations.NullMarked;
