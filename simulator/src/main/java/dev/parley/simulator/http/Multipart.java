package dev.parley.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `multipart/form-data`: the fields by name; files only by their file name.
public final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"?([^\";\r\n]+)\"?");
    private static final Pattern FILE = Pattern.compile("filename=\"?([^\";\r\n]*)\"?");

    private Multipart() {}

    /// Whether a Content-Type is this one.
    public static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /// The fields of a body; of a file, its name.
    public static Map<String, String> fields(String contentType, Bytes body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new BadCall("multipart without a boundary");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        String all = body.latinText();
        for (String part : all.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (end < 0 || !name.find()) {
                continue;
            }
            Matcher file = FILE.matcher(part.substring(0, end));
            String value = part.substring(end + 4, Math.max(end + 4, part.length() - 2));
            fields.put(name.group(1), file.find() ? file.group(1) : utf8(value));
        }
        return fields;
    }

    /// Discord's JSON beside its files.
    static Bytes payload(String contentType, Bytes body) {
        return Bytes.of(fields(contentType, body).getOrDefault("payload_json", "{}"));
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
