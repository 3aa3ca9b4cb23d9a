package dev.parley.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/// Ids derived from their cause (UUID version 5, RFC 9562): a repeated step gets the same id, so
/// every stage can deduplicate.
public final class EventIds {

    private static final UUID PARLEY = UUID.fromString("b5a4d9f6-9d0c-5b5e-8f0e-70a41e900001");

    /// Discord takes 25 characters at most for a nonce; 22 hold 132 bits of the hash.
    private static final int NONCE_LENGTH = 22;

    private EventIds() {}

    /// The id of a user action, from the platform's own id.
    ///
    /// @param platform `discord` or `telegram`
    /// @param bot the id of the bot that saw it
    /// @param what the platform's id: a message id, an update id, with the kind in front where one
    ///   platform id can stand for several events (`edit:…`)
    public static UUID inboundEvent(String platform, String bot, String what) {
        return uuidV5(PARLEY, platform + "\n" + bot + "\n" + what);
    }

    /// The id of the turn that an event opens.
    public static UUID turn(UUID eventId) {
        return uuidV5(eventId, "turn");
    }

    /// The id of the event that a step derives from its cause.
    ///
    /// @param step the step's name, different for each event that one cause leads to
    public static UUID derived(UUID cause, String step) {
        return uuidV5(cause, step);
    }

    /// The nonce of one part of a reply, 22 characters of base64url.
    ///
    /// @param part number of the part, from 0
    public static String nonce(UUID turnOrCommand, int part) {
        var hash = digest("SHA-256").digest(bytes(turnOrCommand, Integer.toString(part)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash)
                .substring(0, NONCE_LENGTH);
    }

    private static UUID uuidV5(UUID namespace, String name) {
        var hash = digest("SHA-1").digest(bytes(namespace, name));
        var buffer = ByteBuffer.wrap(hash);
        var most = (buffer.getLong() & ~0xF000L) | 0x5000L;
        var least = (buffer.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] bytes(UUID namespace, String name) {
        var text = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text)
                .array();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
