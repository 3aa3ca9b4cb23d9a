package dev.parley.simulator.discord.rest;

import dev.parley.simulator.http.MultipartForm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Attachments made of the files that came with a message.
final class UploadedFiles {

    private UploadedFiles() {}

    /// Adds the files to a message's attachments; the JSON that describes a file by its number is
    /// kept.
    static void addTo(ObjectNode extras, List<MultipartForm.File> files) {
        if (files.isEmpty()) {
            return;
        }
        ArrayNode attachments = JsonNodeFactory.instance.arrayNode();
        JsonNode described = extras.path("attachments");
        for (JsonNode each : described) {
            if (files.stream().noneMatch(file -> number(file).equals(each.path("id").asString()))) {
                attachments.add(each);
            }
        }
        for (MultipartForm.File file : files) {
            attachments.add(attachment(file, described));
        }
        extras.set("attachments", attachments);
    }

    private static ObjectNode attachment(MultipartForm.File file, JsonNode described) {
        ObjectNode attachment = JsonNodeFactory.instance.objectNode().put("filename", file.name());
        for (JsonNode each : described) {
            if (number(file).equals(each.path("id").asString())
                    && each instanceof ObjectNode said) {
                attachment.setAll(said);
            }
        }
        String url = "http://127.0.0.1/attachments/" + file.name();
        return attachment
                .put("id", "90000000000000" + number(file))
                .put("size", file.size())
                .put("url", url)
                .put("proxy_url", url);
    }

    /// The number in `files[0]`; Discord also accepts `file` alone.
    private static String number(MultipartForm.File file) {
        String digits = file.field().replaceAll("\\D", "");
        return digits.isEmpty() ? "0" : digits;
    }
}
