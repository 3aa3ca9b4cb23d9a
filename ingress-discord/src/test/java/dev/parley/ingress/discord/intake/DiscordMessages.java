package dev.parley.ingress.discord.intake;

import dev.parley.ingress.discord.intake.DiscordMessage.AuthorKind;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Messages for tests.
public final class DiscordMessages {

    /// The author of all of them.
    public static final Person ADA = new Person("42", "Ada");

    private DiscordMessages() {}

    /// A DM.
    public static DiscordMessage direct(long channelId, long messageId, String text) {
        return message(channelId, messageId, true, AuthorKind.PERSON, text, null);
    }

    /// A message in a channel of a server.
    public static DiscordMessage inChannel(long channelId, long messageId, String text) {
        return message(channelId, messageId, false, AuthorKind.PERSON, text, null);
    }

    static DiscordMessage by(AuthorKind kind) {
        return message(1, 2, true, kind, "hi", null);
    }

    static DiscordMessage answering(Quote quote) {
        return message(1, 2, false, AuthorKind.PERSON, "yes", quote);
    }

    private static DiscordMessage message(
            long channelId,
            long messageId,
            boolean direct,
            AuthorKind kind,
            String text,
            @Nullable Quote replyTo) {
        return new DiscordMessage(
                messageId, channelId, direct, ADA, kind, text, replyTo, List.of());
    }
}
