package dev.parley.discord.redis;

import dev.parley.discord.settings.BotToken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The bot that several processes are, told apart from other bots in the same Redis.
///
/// @param hash of its token, from which nobody can tell the token
public record BotKeyspace(String hash) {

    private static final int DIGITS = 16;

    /// The bot with this token.
    public static BotKeyspace of(BotToken token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(token.value().getBytes(StandardCharsets.UTF_8));
            return new BotKeyspace(HexFormat.of().formatHex(bytes).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A key of this bot; in braces, so that all of them are on one node of a cluster.
    String key(String name) {
        return "parley:discord:{" + hash + "}:" + name;
    }
}
