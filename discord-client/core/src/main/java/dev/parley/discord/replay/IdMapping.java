package dev.parley.discord.replay;

import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The new ids of a replay, each standing for a recorded one until the replay ends.
///
/// A recorded id whose message is sent once more gets a second new one; requests that name either
/// are led back to the same recording. Used by one thread at a time.
final class IdMapping {

    private static final Pattern ID_NAME = Pattern.compile("id|.*_ids?|mention_roles");
    private static final Pattern ID = Pattern.compile("\\d{1,20}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Shorter numbers in a text are just numbers.
    private static final Pattern ID_IN_TEXT = Pattern.compile("(?<!\\d)\\d{15,20}(?!\\d)");

    private final Map<String, String> latestId = new HashMap<>();
    private final Map<String, String> recordedId = new HashMap<>();
    private long last;

    /// A new id for a recorded one, above all before it.
    String newId(String of, Instant now) {
        last = Math.max(last + 1, Snowflake.at(now).value());
        var fresh = new Snowflake(last).toString();
        latestId.put(of, fresh);
        recordedId.put(fresh, of);
        return fresh;
    }

    /// The latest id that stands for a recorded one; null where none does yet.
    @Nullable String latestId(String of) {
        return latestId.get(of);
    }

    /// The recorded id that one stands for; null where it stands for none.
    @Nullable String recordedId(String fresh) {
        return recordedId.get(fresh);
    }

    /// An operation or a path with the recorded ids in it.
    String toRecorded(String path) {
        return replaced(NUMBER, path, recordedId);
    }

    /// A body with the recorded ids in it.
    JsonNode toRecorded(JsonNode body) {
        return JsonTransformer.transform(
                body, (name, text) -> StringNode.valueOf(toRecorded(name, text)));
    }

    private String toRecorded(String name, StringNode text) {
        return isId(name, text.asString())
                ? recordedId.getOrDefault(text.asString(), text.asString())
                : replaceIds(text.asString(), recordedId);
    }

    /// Whether a field is an id by its name and value.
    static boolean isId(String name, String value) {
        return ID_NAME.matcher(name).matches() && ID.matcher(value).matches();
    }

    /// A text with some of its ids replaced.
    static String replaceIds(String text, Map<String, String> replacements) {
        return replaced(ID_IN_TEXT, text, replacements);
    }

    private static String replaced(Pattern what, String text, Map<String, String> replacements) {
        return what.matcher(text)
                .replaceAll(found -> replacements.getOrDefault(found.group(), found.group()));
    }
}
