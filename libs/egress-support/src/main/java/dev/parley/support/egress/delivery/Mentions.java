package dev.parley.support.egress.delivery;

import java.util.List;

/// Users and roles that a message may notify; none by default.
///
/// @param users ids of users
/// @param roles ids of roles
/// @param everyone whether everyone in the place may be notified
/// @param repliedUser whether the author of the message replied to is notified
public record Mentions(
        List<String> users, List<String> roles, boolean everyone, boolean repliedUser) {

    /// No mentions.
    public static final Mentions NONE = new Mentions(List.of(), List.of(), false, false);

    public Mentions {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
    }
}
