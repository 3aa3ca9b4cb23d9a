package dev.parley.discord.simulation;

import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.Webhook;
import dev.parley.discord.wire.Payload;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Route;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The taking of secrets out of what is recorded: the settings' tokens, those in a request's path,
/// those in a webhook's address, and whatever is called a token.
///
/// @param tokens that must not be seen
record Redaction(List<String> tokens) {

    private static final String REDACTED = "[redacted]";
    private static final Pattern WEBHOOK_ADDRESS = Pattern.compile("(/webhooks/\\d+/)[\\w-]+");

    /// Sorts the tokens: where one is a part of another, the longer one goes as a whole.
    Redaction {
        tokens =
                tokens.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    static Redaction of(DiscordSettings settings) {
        var bot = settings.token();
        return new Redaction(
                Stream.concat(
                                bot == null ? Stream.empty() : Stream.of(bot.value()),
                                settings.directory().webhooks().values().stream()
                                        .map(Webhook::token))
                        .toList());
    }

    /// The same, and the tokens of a request's own path.
    Redaction and(Route route) {
        var secrets = route.secrets();
        if (secrets.isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(tokens);
        more.addAll(secrets);
        return new Redaction(more);
    }

    /// What a request asks, without secrets; files by their names and sizes.
    Interaction.Asked asked(Request request) {
        var route = request.route();
        return new Interaction.Asked(
                route.method(), text(route.shownPath()), json(body(request.payload())));
    }

    private static JsonNode body(Payload payload) {
        return switch (payload) {
            case Payload.Empty _ -> JsonNodeFactory.instance.nullNode();
            case Payload.Json(var body) -> body;
            case Payload.Multipart(var body, var files) -> {
                var form = JsonNodeFactory.instance.objectNode();
                form.set("payload_json", body);
                var array = form.putArray("files");
                for (var file : files) {
                    array.addObject()
                            .put("name", file.name())
                            .put("content_type", file.mediaType())
                            .put("size", file.data().remaining());
                }
                yield form;
            }
        };
    }

    /// A copy without secrets; null where nothing was there.
    JsonNode json(JsonNode node) {
        return Rewriting.of(node, this::field);
    }

    private JsonNode field(String name, StringNode value) {
        return StringNode.valueOf(name.equals("token") ? REDACTED : text(value.asString()));
    }

    private String text(String text) {
        var shown = WEBHOOK_ADDRESS.matcher(text).replaceAll("$1\\[redacted\\]");
        for (var token : tokens) {
            shown = shown.replace(token, REDACTED);
        }
        return shown;
    }
}
