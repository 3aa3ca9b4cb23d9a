package dev.parley.cli.probe;

import dev.parley.cli.check.Finding;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Checks that the models' API accepts the key and lists the models that people may choose.
///
/// @param question to the API
/// @param wanted the configured models
record ModelProbe(ProbeRequest question, List<String> wanted) implements CredentialProbe {

    private static final String NAME = "the models' API";

    ModelProbe {
        wanted = List.copyOf(wanted);
    }

    @Override
    public Finding run() {
        return switch (question.send("/models")) {
            case ProbeResponse.Received(var status, var body) when status == 200 -> offered(body);
            case ProbeResponse.Received(var status, _) when status == 401 || status == 403 ->
                    new Finding.Problem(
                            "the models' API refuses OPENAI_API_KEY",
                            "make a new key where OPENAI_BASE_URL belongs to; OpenAI:"
                                    + " platform.openai.com/api-keys");
            case ProbeResponse.Received(var status, _) when status == 404 ->
                    new Finding.Warning(
                            "the models' API has no list of its models; OPENAI_API_KEY was not"
                                    + " tried",
                            "if answers fail, look at OPENAI_BASE_URL: most end in /v1");
            case ProbeResponse.Received(var status, _) ->
                    CredentialProbe.unexpectedStatus(NAME, status);
            case ProbeResponse.NoResponse(var why) ->
                    CredentialProbe.unreachable(NAME, why, "OPENAI_BASE_URL");
        };
    }

    private Finding offered(JsonNode body) {
        var names =
                StreamSupport.stream(body.path("data").spliterator(), false)
                        .map(model -> model.path("id").asString(""))
                        .collect(Collectors.toUnmodifiableSet());
        var missing = wanted.stream().filter(model -> !names.contains(model)).toList();
        return names.isEmpty() || missing.isEmpty()
                ? new Finding.Ok("the models' API accepts the key")
                : new Finding.Warning(
                        "the models' API accepts the key, but does not list "
                                + String.join(", ", missing),
                        "name models that it has in PARLEY_MODELS; chats with a missing model"
                                + " fail");
    }
}
