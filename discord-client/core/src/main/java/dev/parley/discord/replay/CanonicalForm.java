package dev.parley.discord.replay;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Canonical form of a body, by which requests are compared: without timestamps and nonces, with
/// keys sorted and whitespace collapsed.
final class CanonicalForm {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TIME_NAME = Pattern.compile(".*timestamp|.*_at");
    private static final Pattern NONCE_NAME = Pattern.compile("(enforce_)?nonce");

    /// An ISO instant, or Discord's timestamp markup.
    private static final Pattern TIME =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?"
                            + "|<t:-?\\d+(:\\w)?>");

    private CanonicalForm() {}

    /// Hashes an operation, a method and a body.
    static String fingerprint(String operation, String method, JsonNode body) {
        var text = operation + "\n" + method + "\n" + canonicalize(body);
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Returns a body in canonical form.
    static String canonicalize(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, String>();
            node.forEachEntry((name, value) -> {
                if (!isVolatile(name)) {
                    fields.put(name, canonicalize(value));
                }
            });
            return fields.entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream()
                    .map(CanonicalForm::canonicalize)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return node.isString() ? quoted(folded(node.asString())) : node.toString();
    }

    private static boolean isVolatile(String name) {
        return TIME_NAME.matcher(name).matches() || NONCE_NAME.matcher(name).matches();
    }

    private static String folded(String text) {
        return SPACE.matcher(TIME.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
