package dev.parley.schemas;

import dev.parley.events.ActionRow;
import dev.parley.events.AllowedMentions;
import dev.parley.events.Button;
import dev.parley.events.ButtonStyle;
import dev.parley.events.Embed;
import dev.parley.events.EmbedField;
import dev.parley.events.FileUpload;
import dev.parley.events.MessageContent;
import dev.parley.events.SelectMenu;
import dev.parley.events.SelectOption;
import dev.parley.events.SendMessage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Message with all kinds of content.
final class GoldenContent {

    private GoldenContent() {}

    static SendMessage message() {
        return new SendMessage(
                new MessageContent("text", List.of(embed()), rows(), List.of(file()), mentions()),
                "1001");
    }

    private static Embed embed() {
        return new Embed(
                "title",
                "description",
                "https://example.org",
                0xFF8800,
                Instant.parse("2026-11-20T12:00:00Z"),
                "author",
                "footer",
                "https://example.org/i.png",
                "https://example.org/t.png",
                List.of(new EmbedField("name", "value", true)));
    }

    private static List<ActionRow> rows() {
        return List.of(
                new ActionRow(List.of(new Button("yes", "Yes", ButtonStyle.SUCCESS, null, false))),
                new ActionRow(
                        List.of(
                                new SelectMenu(
                                        "pick",
                                        "Pick one",
                                        1,
                                        2,
                                        List.of(new SelectOption("One", "1", "the first"))))));
    }

    private static FileUpload file() {
        return new FileUpload(
                "a.txt", "text/plain", ByteBuffer.wrap("content".getBytes(StandardCharsets.UTF_8)));
    }

    private static AllowedMentions mentions() {
        return new AllowedMentions(List.of("42"), List.of("7"), false, true);
    }
}
