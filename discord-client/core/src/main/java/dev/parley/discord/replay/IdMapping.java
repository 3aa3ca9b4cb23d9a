package dev.parley.discord.replay;

import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Maps recorded ids to the new ids of a replay.
///
/// When a recorded message is sent once more its id gets a second new one; requests that name
/// either are mapped back to the same recording. Used by one thread at a time.
final class IdMapping {

    private static final Pattern ID_NAME = Pattern.compile("id|.*_ids?|mention_roles");
    private static final Pattern ID = Pattern.compile("\\d{1,20}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Shorter numbers in a text are not ids.
    private static final Pattern ID_IN_TEXT = Pattern.compile("(?<!\\d)\\d{15,20}(?!\\d)");

    private final Map<String, String> latestIds = new HashMap<>();
    private final Map<String, String> recordedIds = new HashMap<>();
    private long last;

    /// Creates a new id for a recorded one, greater than all before it.
    String newId(String recorded, Instant now) {
        last = Math.max(last + 1, Snowflake.at(now).value());
        var newId = new Snowflake(last).toString();
        latestIds.put(recorded, newId);
        recordedIds.put(newId, recorded);
        return newId;
    }

    /// Returns the latest new id of a recorded one; null when there is none yet.
    @Nullable String latestId(String recorded) {
        return latestIds.get(recorded);
    }

    /// Returns the recorded id of a new one; null when it is not a new id.
    @Nullable String recordedId(String newId) {
        return recordedIds.get(newId);
    }

    /// Replaces new ids in an operation or a path with recorded ones.
    String toRecorded(String path) {
        return replaced(NUMBER, path, recordedIds);
    }

    /// Replaces new ids in a body with recorded ones.
    JsonNode toRecorded(JsonNode body) {
        return JsonTransformer.transform(
                body, (name, text) -> StringNode.valueOf(toRecorded(name, text)));
    }

    private String toRecorded(String name, StringNode text) {
        return isId(name, text.asString())
                ? recordedIds.getOrDefault(text.asString(), text.asString())
                : replaceIds(text.asString(), recordedIds);
    }

    /// Returns true if a field is an id, by its name and value.
    static boolean isId(String name, String value) {
        return ID_NAME.matcher(name).matches() && ID.matcher(value).matches();
    }

    /// Replaces the ids in a text.
    static String replaceIds(String text, Map<String, String> replacements) {
        return replaced(ID_IN_TEXT, text, replacements);
    }

    private static String replaced(Pattern pattern, String text, Map<String, String> replacements) {
        return pattern.matcher(text)
                .replaceAll(found -> replacements.getOrDefault(found.group(), found.group()));
    }
}
