package dev.parley.cli.probe;

import dev.parley.cli.check.Finding;
import dev.parley.cli.check.TokenCheck;
import dev.parley.cli.settings.CliSettings;
import dev.parley.local.application.ExternalSystem;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The probes of all credentials that are set.
///
/// @param settings what a person set
/// @param timeout how long an external system may take for an answer
public record CredentialProbes(CliSettings settings, Duration timeout) {

    /// The model that conversation-service asks where `PARLEY_MODELS` is not set.
    private static final String DEFAULT_MODEL = "gpt-4o-mini";

    /// Probes with the default timeout.
    ///
    /// @param settings what a person set
    public CredentialProbes(CliSettings settings) {
        this(settings, Duration.ofSeconds(5));
    }

    /// Probes every real external system, in parallel.
    ///
    /// @return one finding for each
    public List<Finding> run() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Arrays.stream(ExternalSystem.values())
                    .filter(settings::isReal)
                    // its form is a finding of its own already
                    .filter(system -> !TokenCheck.isMalformed(settings, system.secretName()))
                    .map(this::probe)
                    .map(trial -> CompletableFuture.supplyAsync(trial::run, threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private CredentialProbe probe(ExternalSystem system) {
        var token = settings.get(system.secretName()).orElse("");
        return switch (system) {
            case DISCORD ->
                    new DiscordProbe(
                            question(
                                    "DISCORD_API_BASE_URL",
                                    "https://discord.com/api/v10",
                                    "Bot " + token));
            case TELEGRAM ->
                    new TelegramProbe(
                            question("TELEGRAM_API_BASE_URL", "https://api.telegram.org", ""),
                            token);
            case MODEL_API ->
                    new ModelProbe(
                            question(
                                    "OPENAI_BASE_URL",
                                    "https://api.openai.com/v1",
                                    token.isEmpty() ? "" : "Bearer " + token),
                            models());
        };
    }

    private ProbeRequest question(String setting, String usual, String authorization) {
        return new ProbeRequest(settings.get(setting).orElse(usual), authorization, timeout);
    }

    private List<String> models() {
        return Stream.of(settings.get("PARLEY_MODELS").orElse(DEFAULT_MODEL))
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
