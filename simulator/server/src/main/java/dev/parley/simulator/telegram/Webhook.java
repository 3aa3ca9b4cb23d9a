package dev.parley.simulator.telegram;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// Where updates are brought.
///
/// @param secret what the header `X-Telegram-Bot-Api-Secret-Token` says
record Webhook(URI url, @Nullable String secret, int maxConnections) {}
