package dev.parley.egress.discord.delivery;

import dev.parley.delivery.Mentions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A message that is to be sent, the same at each attempt.
///
/// @param channel where
/// @param text up to 2,000 characters
/// @param nonce by which Discord knows it from a repeat, for some minutes
/// @param replyTo the message it refers to, if any
/// @param mentions whom it may mention
/// @param askedAt when it was asked for; no copy of it can be older
public record Draft(
        String channel,
        String text,
        String nonce,
        @Nullable String replyTo,
        Mentions mentions,
        Instant askedAt) {}
