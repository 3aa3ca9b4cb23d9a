package dev.parley.discord.transport;

import dev.parley.discord.settings.DiscordSettings;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.mime.ByteArrayBody;
import org.apache.hc.client5.http.entity.mime.FormBodyPart;
import org.apache.hc.client5.http.entity.mime.FormBodyPartBuilder;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Encodes a request for the HTTP client: URL, Authorization header and body.
final class RequestEncoder {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ContentType MULTIPART = ContentType.create("multipart/form-data");

    /// Without a charset parameter, which JSON does not have.
    private static final ContentType JSON = ContentType.create("application/json");

    private final DiscordSettings settings;

    RequestEncoder(DiscordSettings settings) {
        this.settings = settings;
    }

    HttpUriRequestBase encode(Request request) {
        var route = request.route();
        var http =
                new HttpUriRequestBase(route.method(), URI.create(settings.api() + route.path()));
        var token = settings.token();
        if (request.tokenKind() == TokenKind.BOT && token != null) {
            http.setHeader("Authorization", "Bot " + token.value());
        }
        switch (request.payload()) {
            case Payload.Empty _ -> {}
            case Payload.Json(var body) ->
                    http.setEntity(new ByteArrayEntity(bytes(body), ContentType.APPLICATION_JSON));
            case Payload.Multipart multipart -> http.setEntity(form(multipart));
        }
        return http;
    }

    private static byte[] bytes(JsonNode body) {
        return MAPPER.writeValueAsBytes(body);
    }

    /// Encodes JSON and files as Discord expects them (docs reference, "Uploading Files").
    private static HttpEntity form(Payload.Multipart multipart) {
        var form =
                MultipartEntityBuilder.create()
                        .setLaxMode()
                        .setCharset(StandardCharsets.UTF_8)
                        .setContentType(MULTIPART)
                        .addPart(json(multipart.body()));
        var files = multipart.files();
        for (var number = 0; number < files.size(); number++) {
            form.addPart(file(number, files.get(number)));
        }
        return form.build();
    }

    private static FormBodyPart json(JsonNode body) {
        var name = "payload_json";
        return part(name, "", new ByteArrayBody(bytes(body), JSON, name));
    }

    private static FormBodyPart file(int number, Payload.File file) {
        var data = new byte[file.data().remaining()];
        file.data().duplicate().get(data);
        return part(
                "files[" + number + "]",
                "; filename=\"" + escaped(file.name()) + "\"",
                new ByteArrayBody(data, ContentType.parse(file.mediaType()), file.name()));
    }

    /// Sets the disposition explicitly: the builder's own adds a `filename*`, which RFC 7578
    /// forbids in forms.
    private static FormBodyPart part(String name, String filename, ByteArrayBody body) {
        return FormBodyPartBuilder.create(name, body)
                .setField("Content-Disposition", "form-data; name=\"" + name + "\"" + filename)
                .build();
    }

    /// Escapes a file name as browsers do.
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
