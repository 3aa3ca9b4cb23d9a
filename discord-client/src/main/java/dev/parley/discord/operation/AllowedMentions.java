package dev.parley.discord.operation;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Whom a message may really mention; nobody, unless said.
///
/// @param users ids of users
/// @param roles ids of roles
/// @param everyone whether `@everyone` and `@here` count
/// @param repliedUser whether the author of the message replied to is told
public record AllowedMentions(
        List<String> users, List<String> roles, boolean everyone, boolean repliedUser) {

    /// Nobody.
    public static final AllowedMentions NONE =
            new AllowedMentions(List.of(), List.of(), false, false);

    private static final int MOST = 100;

    /// Checks Discord's bounds and copies the lists.
    ///
    /// @throws IllegalArgumentException when a list is too long
    public AllowedMentions {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        if (users.size() > MOST || roles.size() > MOST) {
            throw new IllegalArgumentException(
                    "%d users and %d roles may be mentioned, expected at most %d of each"
                            .formatted(users.size(), roles.size(), MOST));
        }
    }

    void writeTo(ObjectNode body) {
        var node = body.putObject("allowed_mentions");
        var parse = node.putArray("parse");
        if (everyone) {
            parse.add("everyone");
        }
        if (!users.isEmpty()) {
            users.forEach(node.putArray("users")::add);
        }
        if (!roles.isEmpty()) {
            roles.forEach(node.putArray("roles")::add);
        }
        node.put("replied_user", repliedUser);
    }
}
