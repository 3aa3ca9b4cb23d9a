package dev.parley.discord.operation;

import dev.parley.discord.content.Attachment;
import dev.parley.discord.model.Snowflake;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/// File of a message as Discord returns it.
///
/// @param id the id
/// @param name its name, in which Discord replaces what it does not accept
/// @param size its bytes
public record AttachedFile(Snowflake id, String name, long size) {

    private static final Pattern KEPT_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /// Returns true if it looks like a file that was sent: same size, and same name if Discord
    /// keeps that name as it is.
    boolean looksLike(Attachment sent) {
        return size == sent.data().remaining()
                && (name.equals(sent.name()) || !KEPT_NAME.matcher(sent.name()).matches());
    }

    static AttachedFile parse(JsonNode node) {
        return new AttachedFile(
                Json.id(node.path("id")),
                node.path("filename").asString(""),
                node.path("size").asLong(0));
    }
}
