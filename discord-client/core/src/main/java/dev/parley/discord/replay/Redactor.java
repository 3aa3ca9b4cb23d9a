package dev.parley.discord.replay;

import dev.parley.discord.model.Webhook;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.transport.Payload;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Route;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Removes secrets from what is recorded: the settings' tokens, tokens in a request's path and in
/// webhook URLs, and fields named `token`.
///
/// @param tokens the secrets
record Redactor(List<String> tokens) {

    private static final String REDACTED = "[redacted]";
    private static final Pattern WEBHOOK_ADDRESS = Pattern.compile("(/webhooks/\\d+/)[\\w-]+");

    /// Sorts the tokens by length: if one contains another, the longer one is redacted as a whole.
    Redactor {
        tokens =
                tokens.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    static Redactor of(DiscordSettings settings) {
        var bot = settings.token();
        return new Redactor(
                Stream.concat(
                                bot == null ? Stream.empty() : Stream.of(bot.value()),
                                settings.directory().webhooks().values().stream()
                                        .map(Webhook::token))
                        .toList());
    }

    /// Returns a redactor that also removes the tokens of a request's path.
    Redactor withSecretsOf(Route route) {
        var secrets = route.secrets();
        if (secrets.isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(tokens);
        more.addAll(secrets);
        return new Redactor(more);
    }

    /// Returns a request without secrets; files by name and size.
    RecordedInteraction.RecordedRequest request(Request request) {
        var route = request.route();
        return new RecordedInteraction.RecordedRequest(
                route.method(), text(route.redactedPath()), redact(body(request.payload())));
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

    /// Returns a copy without secrets; a null node in place of a missing one.
    JsonNode redact(JsonNode node) {
        return JsonTransformer.transform(node, this::field);
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
