package dev.parley.support.egress.delivery;

import java.util.List;

/// Whom a message may really mention; nobody, unless said.
///
/// @param users ids of users
/// @param roles ids of roles
/// @param everyone whether the whole place may be told
/// @param repliedUser whether the author of the message replied to is told
public record Mentions(
        List<String> users, List<String> roles, boolean everyone, boolean repliedUser) {

    /// Nobody.
    public static final Mentions NONE = new Mentions(List.of(), List.of(), false, false);

    /// Copies the lists.
    public Mentions {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
    }
}
