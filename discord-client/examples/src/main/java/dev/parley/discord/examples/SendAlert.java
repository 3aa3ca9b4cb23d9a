package dev.parley.discord.examples;

import dev.parley.discord.DiscordClient;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.Message;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.settings.Environment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Sends an alert through a webhook and does not wait for the result; it needs no bot.
///
/// Set `DISCORD_WEBHOOK_URL`; pass `info`, `warning` or `critical`, a title and a text.
final class SendAlert {

    /// Time that the alert may wait in the queue; a late alert is worth less than none.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SendAlert() {}

    /// Severity of an alert, with its colour.
    enum Severity {
        INFO(0x3498DB),
        WARNING(0xF1C40F),
        CRITICAL(0xE74C3C);

        private final int color;

        Severity(int color) {
            this.color = color;
        }
    }

    /// Something that people should know.
    record Alert(Severity severity, String title, String text, Instant since) {}

    /// Sends the alert on the command line.
    public static void main(String[] words) throws InterruptedException {
        CommandLine.require(words, words.length == 3, "info|warning|critical TITLE TEXT");
        var severity = Severity.valueOf(words[0].toUpperCase(Locale.ROOT));
        var alert = new Alert(severity, words[1], words[2], InstantSource.system().instant());
        var settings = DiscordSettings.builder().fillFrom(Environment.ofProcess()).build();
        try (var client = DiscordClient.of(settings)) {
            send(client, alert).orThrow();
        }
    }

    /// Sends an alert; the outcome says that Discord accepted it, not that it was posted.
    static Outcome<Optional<Message>> send(DiscordClient client, Alert alert)
            throws InterruptedException {
        var embed =
                Embed.titled(alert.title())
                        .description(alert.text())
                        .color(alert.severity().color)
                        .footer(alert.severity().name().toLowerCase(Locale.ROOT))
                        .timestamp(alert.since())
                        .build();
        return client.perform(
                ExecuteWebhook.through(WebhookTarget.defaultWebhook(), MessageContent.of(embed))
                        .withoutWaiting(),
                PATIENCE);
    }
}
