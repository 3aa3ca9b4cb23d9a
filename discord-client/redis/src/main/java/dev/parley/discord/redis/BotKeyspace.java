package dev.parley.discord.redis;

import dev.parley.discord.settings.BotToken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Redis keys of one bot, which several processes share.
///
/// @param prefix in front of every key, for several systems on one Redis; may be empty
/// @param hash hash of the bot token, which does not reveal it
public record BotKeyspace(String prefix, String hash) {

    private static final int DIGITS = 16;

    /// Returns the keyspace of the bot with this token.
    public static BotKeyspace of(BotToken token) {
        return of("", token);
    }

    /// Returns the keyspace of the bot with this token, with a prefix.
    public static BotKeyspace of(String prefix, BotToken token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(token.value().getBytes(StandardCharsets.UTF_8));
            return new BotKeyspace(prefix, HexFormat.of().formatHex(bytes).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Returns a key of this bot; the braces keep all of them in one hash slot of a Redis cluster.
    String key(String name) {
        return prefix + "parley:discord:{" + hash + "}:" + name;
    }
}
