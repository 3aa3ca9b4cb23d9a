package dev.parley.local.application;

import java.util.Map;

/// A system outside Parley: real when its secret is set, and simulated otherwise.
public enum ExternalSystem {
    /// Discord: REST and gateway.
    DISCORD("Discord", "DISCORD_BOT_TOKEN", "OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley"),

    /// Telegram's Bot API.
    TELEGRAM("Telegram", "TELEGRAM_BOT_TOKEN", "900000001:simulated-telegram-token"),

    /// The model, at any OpenAI-compatible API.
    MODEL_API("the model", "OPENAI_API_KEY", "sim-openai-key");

    private final String displayName;
    private final String secretName;
    private final String simulatedSecret;

    ExternalSystem(String title, String secretName, String simulatedSecret) {
        this.displayName = title;
        this.secretName = secretName;
        this.simulatedSecret = simulatedSecret;
    }

    /// The name for people.
    public String displayName() {
        return displayName;
    }

    /// The setting whose presence makes the system real.
    public String secretName() {
        return secretName;
    }

    /// The settings by which a service uses the simulator in place of this system.
    ///
    /// @param simulator where it listens
    public Map<String, String> simulatedSettings(SimulatorAddress simulator) {
        return switch (this) {
            case DISCORD ->
                    Map.of(
                            secretName,
                            simulatedSecret,
                            "DISCORD_API_BASE_URL",
                            simulator.resolve("/api/v10").toString(),
                            "DISCORD_GATEWAY_URL",
                            "ws://127.0.0.1:" + simulator.port() + "/gateway",
                            "DISCORD_CHANNELS",
                            "general=900000000000000100",
                            "DISCORD_WEBHOOK_URL",
                            simulator
                                    .resolve(
                                            "/api/webhooks/900000000000000200/simulated-webhook-token")
                                    .toString(),
                            "DISCORD_WEBHOOKS",
                            "");
            case TELEGRAM ->
                    Map.of(
                            secretName,
                            simulatedSecret,
                            "TELEGRAM_API_BASE_URL",
                            simulator.baseUri().toString(),
                            "TELEGRAM_WEBHOOK_URL",
                            "");
            case MODEL_API ->
                    Map.of(
                            secretName,
                            simulatedSecret,
                            "OPENAI_BASE_URL",
                            simulator.resolve("/v1").toString(),
                            "PARLEY_MODELS",
                            "parley-small,parley-large",
                            "PARLEY_DEFAULT_MODEL",
                            "parley-small");
        };
    }
}
