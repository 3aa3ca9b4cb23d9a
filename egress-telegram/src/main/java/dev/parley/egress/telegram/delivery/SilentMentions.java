package dev.parley.egress.telegram.delivery;

import dev.parley.support.egress.delivery.Mentions;

import java.util.regex.Pattern;

/// Keeps names in a text from notifying anybody.
///
/// Telegram takes each `@name` for a mention and notifies its owner in a group; it has no setting
/// against that. An invisible word joiner behind the `@` prevents it.
final class SilentMentions {

    private static final Pattern NAME = Pattern.compile("(?<![\\w@])@(?=[A-Za-z]\\w{3,31})");
    private static final String UNLINKED_AT = "@\u2060";

    private SilentMentions() {}

    /// Returns the text as it may be shown.
    ///
    /// @param mentions whom the text may notify; if anybody, it stays as it is
    static String in(Chat chat, String text, Mentions mentions) {
        var isSilent = mentions.users().isEmpty() && !mentions.everyone();
        return chat.isGroup() && isSilent ? NAME.matcher(text).replaceAll(UNLINKED_AT) : text;
    }
}
