package dev.parley.quickstart.trial;

import dev.parley.localstack.stage.Neighbour;
import dev.parley.quickstart.check.Finding;
import dev.parley.quickstart.settings.QuickstartSettings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// The trials of all tokens that are set.
///
/// @param settings what a person set
/// @param patience how long a neighbour may take for an answer
public record Trials(QuickstartSettings settings, Duration patience) {

    /// Trials as a person waits for them.
    ///
    /// @param settings what a person set
    public Trials(QuickstartSettings settings) {
        this(settings, Duration.ofSeconds(5));
    }

    /// Asks every real neighbour, side by side.
    ///
    /// @return one finding for each
    public List<Finding> hold() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Arrays.stream(Neighbour.values())
                    .filter(settings::isReal)
                    .map(this::trial)
                    .map(trial -> CompletableFuture.supplyAsync(trial::hold, threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Trial trial(Neighbour neighbour) {
        var token = settings.get(neighbour.secretName()).orElse("");
        return switch (neighbour) {
            case DISCORD ->
                    new DiscordTrial(
                            question(
                                    "DISCORD_API_BASE_URL",
                                    "https://discord.com/api/v10",
                                    "Bot " + token));
            case TELEGRAM ->
                    new TelegramTrial(
                            question("TELEGRAM_API_BASE_URL", "https://api.telegram.org", ""),
                            token);
            case MODEL ->
                    new ModelTrial(
                            question(
                                    "OPENAI_BASE_URL",
                                    "https://api.openai.com/v1",
                                    token.isEmpty() ? "" : "Bearer " + token),
                            models());
        };
    }

    private Question question(String setting, String usual, String authorization) {
        return new Question(settings.get(setting).orElse(usual), authorization, patience);
    }

    private List<String> models() {
        return settings.get("PARLEY_MODELS").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
