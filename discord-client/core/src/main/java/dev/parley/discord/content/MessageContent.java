package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.transport.Payload;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Content of a message.
///
/// @param text up to 2,000 characters; may be empty when there is other content
/// @param embeds up to 10, with 6,000 characters in all
/// @param rows up to 5
/// @param files up to 10, 25 MiB in all
/// @param stickers up to 3 ids
/// @param mentions users and roles that it notifies
public record MessageContent(
        String text,
        List<Embed> embeds,
        List<ActionRow> rows,
        List<Attachment> files,
        List<Snowflake> stickers,
        AllowedMentions mentions) {

    /// Maximal number of characters of a message (docs resources/message).
    public static final int MAX_TEXT_LENGTH = 2_000;

    /// Maximal number of files of a message (docs resources/message).
    public static final int MAX_FILES = 10;

    private static final int MAX_EMBEDS = 10;
    private static final int MAX_EMBED_TEXT_LENGTH = 6_000;
    private static final int MAX_ROWS = 5;
    private static final int MAX_STICKERS = 3;
    private static final int MAX_BYTES = 25 << 20;

    /// Checks Discord's limits and copies the lists.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the limit
    public MessageContent {
        embeds = List.copyOf(embeds);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
        stickers = List.copyOf(stickers);
        Invalid.unless(
                ContentLimits.length(text) <= MAX_TEXT_LENGTH,
                "content",
                ContentLimits.length(text) + " characters",
                "at most " + MAX_TEXT_LENGTH);
        ContentLimits.requireCount("embeds", embeds.size(), 0, MAX_EMBEDS);
        ContentLimits.requireCount("components", rows.size(), 0, MAX_ROWS);
        ContentLimits.requireCount("attachments", files.size(), 0, MAX_FILES);
        ContentLimits.requireCount("sticker_ids", stickers.size(), 0, MAX_STICKERS);
        checkSum("embeds", embeds.stream().mapToInt(Embed::length).sum(), MAX_EMBED_TEXT_LENGTH);
        checkSum("attachments", files.stream().mapToInt(Attachment::size).sum(), MAX_BYTES);
        var shows =
                !text.isBlank()
                        || !embeds.isEmpty()
                        || !files.isEmpty()
                        || !stickers.isEmpty()
                        || !rows.isEmpty();
        Invalid.unless(shows, "content", "empty", "a text, an embed, a file or a sticker");
    }

    private static void checkSum(String field, int sum, int most) {
        Invalid.unless(sum <= most, field, sum + " in all", "at most " + most + " in all");
    }

    /// Returns a text that notifies nobody.
    public static MessageContent of(String text) {
        return new MessageContent(
                text, List.of(), List.of(), List.of(), List.of(), AllowedMentions.NONE);
    }

    /// Returns content of embeds only.
    public static MessageContent of(Embed... embeds) {
        return new MessageContent(
                "", List.of(embeds), List.of(), List.of(), List.of(), AllowedMentions.NONE);
    }

    /// Returns this content with another embed.
    public MessageContent with(Embed embed) {
        return new MessageContent(text, plus(embeds, embed), rows, files, stickers, mentions);
    }

    /// Returns this content with another row.
    public MessageContent with(ActionRow row) {
        return new MessageContent(text, embeds, plus(rows, row), files, stickers, mentions);
    }

    /// Returns this content with another file.
    public MessageContent with(Attachment file) {
        return new MessageContent(text, embeds, rows, plus(files, file), stickers, mentions);
    }

    /// Returns this content, notifying these users and roles where the text names them.
    public MessageContent withMentions(AllowedMentions whom) {
        return new MessageContent(text, embeds, rows, files, stickers, whom);
    }

    /// Returns the JSON body of a new message, which an operation may extend.
    public ObjectNode toJson() {
        var body = JsonMapper.shared().createObjectNode();
        if (!text.isEmpty()) {
            body.put("content", text);
        }
        writeLists(body);
        mentions.writeTo(body);
        if (!stickers.isEmpty()) {
            var array = body.putArray("sticker_ids");
            stickers.forEach(sticker -> array.add(sticker.toString()));
        }
        return body;
    }

    /// Returns the JSON body of an edit; it names empty lists too, so that Discord removes what is
    /// not shown any more.
    ///
    /// @param retained attachments of the message to keep
    public ObjectNode toEditJson(List<Snowflake> retained) {
        var body = JsonMapper.shared().createObjectNode().put("content", text);
        body.putArray("embeds");
        body.putArray("components");
        writeLists(body);
        mentions.writeTo(body);
        var attachments = body.withArray("attachments");
        retained.forEach(id -> attachments.addObject().put("id", id.toString()));
        return body;
    }

    private void writeLists(ObjectNode body) {
        if (!embeds.isEmpty()) {
            var array = body.putArray("embeds");
            embeds.forEach(embed -> embed.writeTo(array.addObject()));
        }
        if (!rows.isEmpty()) {
            var array = body.putArray("components");
            rows.forEach(row -> row.writeTo(array.addObject()));
        }
        if (!files.isEmpty()) {
            var array = body.putArray("attachments");
            for (var number = 0; number < files.size(); number++) {
                var file = files.get(number);
                var node = array.addObject().put("id", number).put("filename", file.name());
                if (file.description() != null) {
                    node.put("description", file.description());
                }
            }
        }
    }

    /// Returns a request's payload, with this content's files if it has any.
    ///
    /// @param body the JSON beside them
    public Payload payload(ObjectNode body) {
        return files.isEmpty()
                ? new Payload.Json(body)
                : new Payload.Multipart(body, files.stream().map(Attachment::file).toList());
    }

    private static <T> List<T> plus(List<T> list, T entry) {
        var longer = new ArrayList<>(list);
        longer.add(entry);
        return longer;
    }
}
