package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.transport.Payload;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// What a message shows.
///
/// @param text up to 2,000 characters; may be empty where something else is shown
/// @param embeds up to 10, with 6,000 characters in all of them together
/// @param rows up to 5
/// @param files up to 10, 25 MiB in all
/// @param stickers ids, up to 3
/// @param mentions whom it may mention
public record MessageContent(
        String text,
        List<Embed> embeds,
        List<ActionRow> rows,
        List<Attachment> files,
        List<Snowflake> stickers,
        AllowedMentions mentions) {

    /// Characters of a message's text at most (docs resources/message).
    public static final int MAX_TEXT_LENGTH = 2_000;

    /// Files of a message at most (docs resources/message).
    public static final int MAX_FILES = 10;

    private static final int MAX_EMBEDS = 10;
    private static final int MAX_EMBED_TEXT_LENGTH = 6_000;
    private static final int MAX_ROWS = 5;
    private static final int MAX_STICKERS = 3;
    private static final int MAX_BYTES = 25 << 20;

    /// Checks Discord's bounds and copies the lists.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the bound
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
        Invalid.unless(
                shows, "content", "nothing to show", "a text, an embed, a file or a sticker");
    }

    private static void checkSum(String field, int sum, int most) {
        Invalid.unless(sum <= most, field, sum + " in all", "at most " + most + " in all");
    }

    /// A text that mentions nobody.
    public static MessageContent of(String text) {
        return new MessageContent(
                text, List.of(), List.of(), List.of(), List.of(), AllowedMentions.NONE);
    }

    /// Embeds alone.
    public static MessageContent of(Embed... embeds) {
        return new MessageContent(
                "", List.of(embeds), List.of(), List.of(), List.of(), AllowedMentions.NONE);
    }

    /// The same with one more embed.
    public MessageContent with(Embed embed) {
        return new MessageContent(text, plus(embeds, embed), rows, files, stickers, mentions);
    }

    /// The same with one more row.
    public MessageContent with(ActionRow row) {
        return new MessageContent(text, embeds, plus(rows, row), files, stickers, mentions);
    }

    /// The same with one more file.
    public MessageContent with(Attachment file) {
        return new MessageContent(text, embeds, rows, plus(files, file), stickers, mentions);
    }

    /// The same, and these are mentioned where the text names them.
    public MessageContent withMentions(AllowedMentions whom) {
        return new MessageContent(text, embeds, rows, files, stickers, whom);
    }

    /// A new message's body.
    ///
    /// @return what is shown and whom it mentions, for an operation to add to
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

    /// An edited message's body: what is not shown any more is named too, so that it goes.
    ///
    /// @param retained attachments of the message that stay
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

    /// A request's payload with this content's files, if it has any.
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
