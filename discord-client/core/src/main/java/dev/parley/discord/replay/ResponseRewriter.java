package dev.parley.discord.replay;

import dev.parley.discord.replay.RecordedInteraction.RecordedRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rewrites a recorded response as if Discord had given it now.
///
/// Ids that the request names are taken from the request, and ids that the recorded caller knew by
/// itself, such as a channel's, stay. All others become new ids, in the order of the recorded ones.
/// Timestamps become the present, and the nonce is the request's.
final class ResponseRewriter {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern TIME_NAME = Pattern.compile(".*timestamp|.*_at");
    private static final Pattern CREATION = Pattern.compile(".*:(send|execute|follow-up|create)");

    private final IdMapping ids;
    private final Set<String> callerKnownIds;
    private final Instant now;
    private final Map<String, String> replacements = new HashMap<>();

    /// @param ids ids of this replay
    /// @param callerKnownIds recorded ids that the caller knew by itself
    ResponseRewriter(IdMapping ids, Set<String> callerKnownIds, Instant now) {
        this.ids = ids;
        this.callerKnownIds = callerKnownIds;
        this.now = now;
    }

    /// Returns the rewritten body.
    ///
    /// @param live the current request
    /// @param isRepeated whether this recording has answered another request before
    JsonNode rewrite(RecordedInteraction recording, RecordedRequest live, boolean isRepeated) {
        pairPaths(recording.request().path(), live.path());
        pairBody(live.body());
        if (isRepeated && CREATION.matcher(recording.operation()).matches()) {
            createAnother(recording.response().body().path("id"));
        }
        var nonce = nonce(live.body());
        replaceIds(recording.response().body());
        var body =
                JsonTransformer.transform(
                        recording.response().body(),
                        (name, text) -> rewriteText(name, text, nonce));
        return body.isNull() ? MissingNode.getInstance() : body;
    }

    private void pairPaths(String recorded, String live) {
        var before = NUMBER.matcher(recorded).results().map(MatchResult::group).toList();
        var after = NUMBER.matcher(live).results().map(MatchResult::group).toList();
        if (before.size() == after.size()) {
            for (var position = 0; position < before.size(); position++) {
                replacements.put(before.get(position), after.get(position));
            }
        }
    }

    private void pairBody(JsonNode live) {
        NUMBER.matcher(live.toString())
                .results()
                .map(MatchResult::group)
                .forEach(newId -> {
                    var recorded = ids.recordedId(newId);
                    if (recorded != null) {
                        replacements.putIfAbsent(recorded, newId);
                    }
                });
    }

    private void createAnother(JsonNode id) {
        if (id.isString() && !replacements.containsKey(id.asString())) {
            replacements.put(id.asString(), ids.newId(id.asString(), now));
        }
    }

    private void replaceIds(JsonNode body) {
        var found = new HashSet<String>();
        JsonTransformer.transform(
                body,
                (name, text) -> {
                    if (IdMapping.isId(name, text.asString())) {
                        found.add(text.asString());
                    }
                    return text;
                });
        found.stream()
                .filter(id -> !replacements.containsKey(id))
                .sorted(Comparator.comparingInt(String::length).thenComparing(id -> id))
                .forEach(id -> replacements.put(id, replacement(id)));
    }

    private String replacement(String recorded) {
        var latest = ids.latestId(recorded);
        if (latest != null) {
            return latest;
        }
        return callerKnownIds.contains(recorded) ? recorded : ids.newId(recorded, now);
    }

    private JsonNode rewriteText(String name, StringNode text, JsonNode nonce) {
        var value = text.asString();
        if (name.equals("nonce")) {
            return nonce;
        }
        if (TIME_NAME.matcher(name).matches() && isTime(value)) {
            return StringNode.valueOf(now.toString());
        }
        return StringNode.valueOf(
                IdMapping.isId(name, value)
                        ? replacements.getOrDefault(value, value)
                        : IdMapping.replaceIds(value, replacements));
    }

    private static JsonNode nonce(JsonNode live) {
        var body = live.has("payload_json") ? live.path("payload_json") : live;
        return body.has("nonce") ? body.path("nonce") : NullNode.getInstance();
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
