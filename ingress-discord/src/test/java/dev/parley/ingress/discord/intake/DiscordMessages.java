package dev.parley.ingress.discord.intake;

import dev.parley.ingress.discord.intake.DiscordMessage.AuthorKind;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Messages as tests need them.
public final class DiscordMessages {

    /// Who writes them.
    public static final Person ADA = new Person("42", "Ada");

    private DiscordMessages() {}

    /// A DM.
    public static DiscordMessage direct(long channelId, long messageId, String text) {
        return post(channelId, messageId, true, AuthorKind.PERSON, text, null);
    }

    /// A message in a channel of a server.
    public static DiscordMessage inChannel(long channelId, long messageId, String text) {
        return post(channelId, messageId, false, AuthorKind.PERSON, text, null);
    }

    static DiscordMessage by(AuthorKind kind) {
        return post(1, 2, true, kind, "hi", null);
    }

    static DiscordMessage answering(Quote quote) {
        return post(1, 2, false, AuthorKind.PERSON, "yes", quote);
    }

    private static DiscordMessage post(
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
