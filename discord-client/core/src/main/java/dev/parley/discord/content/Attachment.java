package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.transport.Payload;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// A file that goes with a message.
///
/// @param name as people see it
/// @param mediaType such as `image/png`
/// @param data its bytes, up to 10 MiB; only to be read
/// @param description read out to those who cannot see it, up to 1,024 characters
public record Attachment(
        String name, String mediaType, ByteBuffer data, @Nullable String description) {

    /// Bytes of one file: what every server without boosts allows (docs reference, "Uploading
    /// Files").
    public static final int MAX_BYTES = 10 << 20;

    /// Checks Discord's bounds and copies the bytes.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the bound
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

    /// A file.
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
