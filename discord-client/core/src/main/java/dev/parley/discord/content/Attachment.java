package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.transport.Payload;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// A file of a message.
///
/// @param name file name as people see it
/// @param mediaType such as `image/png`
/// @param data its bytes, up to 10 MiB; callers must not modify them
/// @param description alternative text, up to 1,024 characters
public record Attachment(
        String name, String mediaType, ByteBuffer data, @Nullable String description) {

    /// Maximal size of one file, which every server without boosts accepts (docs reference,
    /// "Uploading Files").
    public static final int MAX_BYTES = 10 << 20;

    /// Checks Discord's limits and copies the bytes.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the limit
    public Attachment {
        ContentLimits.requireText("attachment.filename", name, 260);
        ContentLimits.requireText("attachment.description", description, 1_024);
        Invalid.unless(
                data.remaining() <= MAX_BYTES,
                "attachment " + name,
                data.remaining() + " bytes",
                "at most " + MAX_BYTES + " bytes");
        Invalid.unless(
                mediaType.matches("[\\w.+-]+/[\\w.+-]+(; ?[\\w=.-]+)*"),
                "attachment " + name,
                mediaType,
                "a media type such as image/png");
        var copy = new byte[data.remaining()];
        data.duplicate().get(copy);
        data = ByteBuffer.wrap(copy).asReadOnlyBuffer();
    }

    /// Returns a file without alternative text.
    public static Attachment of(String name, String mediaType, byte[] data) {
        return new Attachment(name, mediaType, ByteBuffer.wrap(data), null);
    }

    int size() {
        return data.remaining();
    }

    Payload.File file() {
        return new Payload.File(name, mediaType, data);
    }
}
