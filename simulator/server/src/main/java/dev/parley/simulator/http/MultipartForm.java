package dev.parley.simulator.http;

import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The fields and files of a `multipart/form-data` body.
///
/// @param fields values by field name, in order; the value of a file is its name
/// @param files the uploaded files, in order
public record MultipartForm(Map<String, String> fields, List<File> files) {

    private static final long IN_MEMORY = -1;

    /// An uploaded file.
    ///
    /// @param field the name of the field, such as `files[0]`
    public record File(String field, String name, int size) {}

    /// True for the content type of a multipart form.
    public static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /// Parses a body.
    ///
    /// @throws BadRequestException when it is malformed
    public static MultipartForm parse(String contentType, Bytes body) {
        String boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null) {
            throw new BadRequestException("multipart without a boundary");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(IN_MEMORY);
        CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
        parser.parse(Content.Source.from(body.buffer()), Promise.Invocable.toPromise(parsed));
        try (MultiPartFormData.Parts parts = parsed.join()) {
            return of(parts);
        } catch (CompletionException malformed) {
            throw new BadRequestException("malformed multipart body", malformed);
        }
    }

    /// Discord's JSON beside its files, or else the plain fields as JSON.
    Bytes payload() {
        String payload = fields.get("payload_json");
        if (payload != null) {
            return Bytes.of(payload);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> {
            if (files.stream().noneMatch(file -> file.field().equals(name))) {
                json.put(name, value);
            }
        });
        return Bytes.of(json.toString());
    }

    private static MultipartForm of(MultiPartFormData.Parts parts) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<File> files = new ArrayList<>();
        for (MultiPart.Part part : parts) {
            String field = part.getName();
            String name = part.getFileName();
            if (name == null) {
                fields.put(field, part.getContentAsString(StandardCharsets.UTF_8));
            } else {
                fields.put(field, name);
                files.add(new File(field, name, Math.toIntExact(part.getLength())));
            }
        }
        return new MultipartForm(fields, files);
    }
}
