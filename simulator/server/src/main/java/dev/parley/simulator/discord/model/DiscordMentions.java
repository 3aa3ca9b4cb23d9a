package dev.parley.simulator.discord.model;

import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.People;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The users that a message mentions: those whose `<@id>` it contains and may mention, and the
/// author it replies to.
public final class DiscordMentions {

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d{15,20})>");

    private final World world;

    /// @param world supplies the people
    public DiscordMentions(World world) {
        this.world = world;
    }

    /// The mentioned people, each once.
    public Set<Person> in(Message message) {
        People people = world.people(Platform.DISCORD);
        JsonNode allowed = message.draft().extras().path("allowed_mentions");
        Set<Person> mentioned = new LinkedHashSet<>();
        Matcher matcher = MENTION.matcher(message.text());
        while (matcher.find()) {
            String id = matcher.group(1);
            if (mayMention(id, allowed)) {
                people.find(Long.parseLong(id)).ifPresent(mentioned::add);
            }
        }
        if (allowed.isMissingNode() || allowed.path("replied_user").asBoolean(false)) {
            answered(message).ifPresent(mentioned::add);
        }
        return mentioned;
    }

    /// The text of a mention.
    public static String of(Person person) {
        return "<@" + person.id() + ">";
    }

    private static boolean mayMention(String id, JsonNode allowed) {
        return allowed.isMissingNode()
                || contains(allowed.path("parse"), "users")
                || contains(allowed.path("users"), id);
    }

    private static boolean contains(JsonNode array, String value) {
        for (JsonNode each : array) {
            if (each.asString("").equals(value)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Person> answered(Message message) {
        return Optional.ofNullable(message.replyTo())
                .flatMap(id -> world.transcript(message.place()).find(id))
                .map(Message::author);
    }
}
