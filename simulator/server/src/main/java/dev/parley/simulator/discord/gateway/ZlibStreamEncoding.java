package dev.parley.simulator.discord.gateway;

import dev.parley.simulator.http.Bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/// Discord's `zlib-stream`: one zlib stream per connection, flushed after each payload.
final class ZlibStreamEncoding implements PayloadEncoding {

    private final Deflater deflater = new Deflater();
    private final byte[] chunk = new byte[4096];

    @Override
    public EncodedPayload encode(String json) {
        deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length() / 2 + 64);
        int length;
        do {
            length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
            out.write(chunk, 0, length);
        } while (length == chunk.length);
        return new EncodedPayload.Binary(Bytes.of(out.toByteArray()));
    }

    @Override
    public void close() {
        deflater.end();
    }
}
