package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Users and roles that a message notifies; nobody by default.
///
/// Sent with every message, because Discord's own default notifies everybody whom the text names.
///
/// @param users ids of users
/// @param roles ids of roles
/// @param everyone whether `@everyone` and `@here` notify
/// @param repliedUser whether a reply notifies the author of the original message
public record AllowedMentions(
        List<Snowflake> users, List<Snowflake> roles, boolean everyone, boolean repliedUser) {

    /// Notifies nobody.
    public static final AllowedMentions NONE =
            new AllowedMentions(List.of(), List.of(), false, false);

    private static final int MAX_IDS = 100;

    /// Checks Discord's limits and copies the lists.
    ///
    /// @throws dev.parley.discord.model.DiscordException when a list has more than 100 entries
    public AllowedMentions {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        Invalid.unless(
                users.size() <= MAX_IDS, "mentions.users", users.size() + " ids", "at most 100");
        Invalid.unless(
                roles.size() <= MAX_IDS, "mentions.roles", roles.size() + " ids", "at most 100");
    }

    /// Notifies these users.
    public static AllowedMentions ofUsers(Snowflake... users) {
        return new AllowedMentions(List.of(users), List.of(), false, false);
    }

    /// Writes each kind either into `parse` or as a list; Discord rejects both at once.
    void writeTo(ObjectNode body) {
        var node = body.putObject("allowed_mentions");
        var parse = node.putArray("parse");
        if (everyone) {
            parse.add("everyone");
        }
        if (!users.isEmpty()) {
            var array = node.putArray("users");
            users.forEach(user -> array.add(user.toString()));
        }
        if (!roles.isEmpty()) {
            var array = node.putArray("roles");
            roles.forEach(role -> array.add(role.toString()));
        }
        node.put("replied_user", repliedUser);
    }
}
