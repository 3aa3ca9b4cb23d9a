package dev.parley.simulator.telegram;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// The registered webhook.
///
/// @param secret the value of the header `X-Telegram-Bot-Api-Secret-Token`
record Webhook(URI url, @Nullable String secret, int maxConnections) {}
