package dev.parley.simulator.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `multipart/form-data`: the fields by name; files only by their file name.
public final class MultipartForm {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"?([^\";\r\n]+)\"?");
    private static final Pattern FILE = Pattern.compile("filename=\"?([^\";\r\n]*)\"?");

    private MultipartForm() {}

    /// Whether a Content-Type is this one.
    public static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /// A file that came along.
    ///
    /// @param field the name of the field, such as `files[0]`
    public record File(String field, String name, int size) {}

    private record Part(String field, @Nullable String file, String value) {}

    /// The fields of a body; of a file, its name.
    public static Map<String, String> fields(String contentType, Bytes body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Part part : parts(contentType, body)) {
            String file = part.file();
            fields.put(part.field(), file == null ? utf8(part.value()) : file);
        }
        return fields;
    }

    /// The files of a body.
    static List<File> files(String contentType, Bytes body) {
        List<File> files = new ArrayList<>();
        for (Part part : parts(contentType, body)) {
            String file = part.file();
            if (file != null) {
                files.add(new File(part.field(), utf8(file), part.value().length()));
            }
        }
        return files;
    }

    /// Discord's JSON beside its files, or else the plain fields.
    static Bytes payload(String contentType, Bytes body) {
        String payload = fields(contentType, body).get("payload_json");
        if (payload != null) {
            return Bytes.of(payload);
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Part part : parts(contentType, body)) {
            if (part.file() == null) {
                fields.put(part.field(), utf8(part.value()));
            }
        }
        return Bytes.of(fields.toString());
    }

    private static List<Part> parts(String contentType, Bytes body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new BadRequestException("multipart without a boundary");
        }
        List<Part> parts = new ArrayList<>();
        String all = body.latinText();
        for (String part : all.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            Matcher name = NAME.matcher(part.substring(0, end));
            if (!name.find()) {
                continue;
            }
            Matcher file = FILE.matcher(part.substring(0, end));
            parts.add(
                    new Part(
                            name.group(1),
                            file.find() ? file.group(1) : null,
                            part.substring(end + 4, Math.max(end + 4, part.length() - 2))));
        }
        return parts;
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
