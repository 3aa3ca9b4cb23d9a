package dev.parley.discord.examples;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.Environment;

import java.time.Duration;

/// Sends each notification to the channel of its kind.
///
/// Set `DISCORD_BOT_TOKEN` and `DISCORD_CHANNELS`, such as
/// `alerts=123456789012345678,deployments=223456789012345678,feedback=323456789012345678`; pass
/// pairs of a channel and a text.
final class RouteNotifications {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RouteNotifications() {}

    /// Sends the notifications on the command line.
    public static void main(String[] words) throws InterruptedException {
        CommandLine.require(words, words.length >= 2 && words.length % 2 == 0, "CHANNEL TEXT…");
        var settings = DiscordSettings.builder().fillFrom(Environment.ofProcess()).build();
        try (var client = DiscordClient.of(settings)) {
            for (var next = 0; next < words.length; next += 2) {
                System.out.println(describe(notify(client, words[next], words[next + 1])));
            }
        }
    }

    /// Sends a text to a channel by name.
    static Outcome<Message> notify(DiscordClient client, String channel, String text)
            throws InterruptedException {
        var operation = SendMessage.to(ChannelTarget.named(channel), MessageContent.of(text));
        return client.perform(operation, PATIENCE);
    }

    /// Describes the four possible outcomes of an operation.
    static String describe(Outcome<Message> outcome) {
        return switch (outcome) {
            case Outcome.Done<Message>(var message) -> "sent as " + message.id();
            case Outcome.NotDone<Message>(var error) -> "not sent: " + error.reason();
            case Outcome.Unclear<Message>(var error) -> "perhaps sent: " + error.reason();
            case Outcome.Gone<Message> _ -> "sent, and deleted meanwhile";
        };
    }
}
