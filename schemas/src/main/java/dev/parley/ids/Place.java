package dev.parley.ids;

import java.util.regex.Pattern;

/// Place of a conversation: a Discord channel, thread or DM, or a Telegram chat or topic.
///
/// Its text, `discord:<channel id>` or `telegram:<chat id>[:<topic id>]`, is the key of every
/// record that concerns it. Telegram's ids have at most 52 bits, those of topics 31 bits
/// (core.telegram.org/bots/api#chat).
///
/// @param platform `discord` or `telegram`
/// @param address the channel id, or the chat id with the topic id behind a colon
public record Place(String platform, String address) {

    private static final Pattern FORM =
            Pattern.compile("(discord:[^:\\s]{1,100}|telegram:-?\\d{1,16}(:\\d{1,9})?)");

    /// Checks that the two make a well-formed place.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected
    public Place {
        var text = platform + ":" + address;
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "place is '"
                            + text
                            + "', expected discord:<channel id> or telegram:<chat id>[:<topic"
                            + " id>]");
        }
    }

    /// Reads a place from its text.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected
    public static Place parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? new Place(text, "")
                : new Place(text.substring(0, colon), text.substring(colon + 1));
    }

    /// The place of a Discord channel, thread or DM.
    public static Place discord(String channelId) {
        return new Place("discord", channelId);
    }

    /// The place of a Telegram chat.
    public static Place telegram(long chatId) {
        return new Place("telegram", Long.toString(chatId));
    }

    /// The place of a topic in a Telegram forum.
    public static Place telegram(long chatId, int topicId) {
        return new Place("telegram", chatId + ":" + topicId);
    }

    @Override
    public String toString() {
        return platform + ":" + address;
    }
}
