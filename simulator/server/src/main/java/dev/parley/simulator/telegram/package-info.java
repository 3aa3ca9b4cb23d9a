/// The Telegram Bot API: methods, long polling and webhooks.
@NullMarked
package dev.parley.simulator.telegram;

import org.jspecify.annotations.NullMarked;
