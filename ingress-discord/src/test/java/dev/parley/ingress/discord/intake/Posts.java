package dev.parley.ingress.discord.intake;

import dev.parley.ingress.Person;
import dev.parley.ingress.Quote;
import dev.parley.ingress.discord.intake.Post.AuthorKind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Messages as tests need them.
public final class Posts {

    /// Who writes them.
    public static final Person ADA = new Person("42", "Ada");

    private Posts() {}

    /// A DM.
    public static Post direct(long channelId, long messageId, String text) {
        return post(channelId, messageId, true, AuthorKind.PERSON, text, null);
    }

    /// A message in a channel of a server.
    public static Post inChannel(long channelId, long messageId, String text) {
        return post(channelId, messageId, false, AuthorKind.PERSON, text, null);
    }

    static Post by(AuthorKind kind) {
        return post(1, 2, true, kind, "hi", null);
    }

    static Post answering(Quote quote) {
        return post(1, 2, false, AuthorKind.PERSON, "yes", quote);
    }

    private static Post post(
            long channelId,
            long messageId,
            boolean direct,
            AuthorKind kind,
            String text,
            @Nullable Quote replyTo) {
        return new Post(messageId, channelId, direct, ADA, kind, text, replyTo, List.of());
    }
}
