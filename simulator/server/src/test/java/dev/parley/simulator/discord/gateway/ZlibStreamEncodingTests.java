package dev.parley.simulator.discord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Tests of the compressed stream with a client's decoder.
class ZlibStreamEncodingTests {

    @Test
    void flushesEveryPayload() throws DataFormatException {
        try (ZlibStreamEncoding stream = new ZlibStreamEncoding();
                Inflater inflater = new Inflater()) {
            for (String payload :
                    new String[] {"{}", "x".repeat(100_000), "grüße", "{\"op\":11}"}) {
                EncodedPayload.Binary part = (EncodedPayload.Binary) stream.encode(payload);

                assertThat(endsWithFlush(part.bytes().buffer())).isTrue();
                assertThat(inflated(inflater, part.bytes().buffer())).isEqualTo(payload);
            }
        }
    }

    private static boolean endsWithFlush(ByteBuffer bytes) {
        return bytes.getInt(bytes.limit() - 4) == 0x0000FFFF;
    }

    private static String inflated(Inflater inflater, ByteBuffer bytes) throws DataFormatException {
        inflater.setInput(bytes);
        byte[] out = new byte[200_000];
        int length = inflater.inflate(out);
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
