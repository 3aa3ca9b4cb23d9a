package dev.parley.inference.outbound;

import com.openai.core.JsonField;
import com.openai.core.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON of a provider, read without a failure whatever its types are.
final class LenientJson {

    private LenientJson() {}

    /// The fields of an object; none if it is something else.
    static Map<String, JsonValue> fields(@Nullable JsonField<?> value) {
        return value == null ? Map.of() : value.asObject().orElse(Map.of());
    }

    /// A text or a number.
    static Optional<String> word(@Nullable JsonField<?> value) {
        return value == null
                ? Optional.empty()
                : value.asString().or(() -> value.asNumber().map(String::valueOf));
    }

    /// A text, or the texts of a list of parts; empty if it is something else.
    static String text(JsonField<?> value) {
        return value.asString()
                .orElseGet(() ->
                        value.asArray().orElse(List.of()).stream()
                                .flatMap(part -> Stream.ofNullable(fields(part).get("text")))
                                .flatMap(part -> word(part).stream())
                                .collect(Collectors.joining()));
    }
}
