/// Outbound adapter: the Telegram Bot API through telegrambots' client.
@NullMarked
package dev.parley.egress.telegram.outbound;

import org.jspecify.annotations.NullMarked;
