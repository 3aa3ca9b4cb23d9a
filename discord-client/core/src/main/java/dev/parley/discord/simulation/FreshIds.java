package dev.parley.discord.simulation;

import dev.parley.discord.Snowflake;

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
final class FreshIds {

    private static final Pattern ID_NAME = Pattern.compile("id|.*_ids?|mention_roles");
    private static final Pattern ID = Pattern.compile("\\d{1,20}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// Shorter numbers in a text are just numbers.
    private static final Pattern ID_IN_TEXT = Pattern.compile("(?<!\\d)\\d{15,20}(?!\\d)");

    private final Map<String, String> latest = new HashMap<>();
    private final Map<String, String> recorded = new HashMap<>();
    private long last;

    /// A new id for a recorded one, above all before it.
    String mint(String of, Instant now) {
        last = Math.max(last + 1, Snowflake.at(now).value());
        var fresh = new Snowflake(last).toString();
        latest.put(of, fresh);
        recorded.put(fresh, of);
        return fresh;
    }

    /// The latest id that stands for a recorded one; null where none does yet.
    @Nullable String latest(String of) {
        return latest.get(of);
    }

    /// The recorded id that one stands for; null where it stands for none.
    @Nullable String recorded(String fresh) {
        return recorded.get(fresh);
    }

    /// An operation or a path with the recorded ids in it.
    String asRecorded(String path) {
        return replaced(NUMBER, path, recorded);
    }

    /// A body with the recorded ids in it.
    JsonNode asRecorded(JsonNode body) {
        return Rewriting.of(body, (name, text) -> StringNode.valueOf(asRecorded(name, text)));
    }

    private String asRecorded(String name, StringNode text) {
        return isId(name, text.asString())
                ? recorded.getOrDefault(text.asString(), text.asString())
                : inText(text.asString(), recorded);
    }

    /// Whether a field is an id by its name and value.
    static boolean isId(String name, String value) {
        return ID_NAME.matcher(name).matches() && ID.matcher(value).matches();
    }

    /// A text with some of its ids replaced.
    static String inText(String text, Map<String, String> replacements) {
        return replaced(ID_IN_TEXT, text, replacements);
    }

    private static String replaced(Pattern what, String text, Map<String, String> replacements) {
        return what.matcher(text)
                .replaceAll(found -> replacements.getOrDefault(found.group(), found.group()));
    }
}
