package dev.parley.discord.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// JSON and files as one body, `multipart/form-data` as Discord reads it (docs reference,
/// "Uploading Files").
final class MultipartBody {

    private static final int BOUNDARY_BYTES = 24;

    /// Stands between the parts, and in none of them.
    private final String boundary;

    private final byte[] bytes;

    private MultipartBody(String boundary, byte[] bytes) {
        this.boundary = boundary;
        this.bytes = bytes;
    }

    static MultipartBody of(byte[] json, List<Payload.File> files) {
        var random = new byte[BOUNDARY_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        var boundary = HexFormat.of().formatHex(random);
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"payload_json\"", "application/json", json);
        for (var number = 0; number < files.size(); number++) {
            var file = files.get(number);
            var name = "name=\"files[%d]\"; filename=\"%s\"".formatted(number, quoted(file.name()));
            var data = new byte[file.data().remaining()];
            file.data().duplicate().get(data);
            part(body, boundary, name, file.mediaType(), data);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new MultipartBody(boundary, body.toByteArray());
    }

    byte[] bytes() {
        return bytes;
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String name, String type, byte[] data) {
        var head =
                "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, name, type);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(data);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /// What would end the name or the line is written as browsers write it.
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
