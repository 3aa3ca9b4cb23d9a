package dev.parley.discord.settings;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.Webhook;
import dev.parley.discord.model.WebhookTarget;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builder of [DiscordSettings].
public final class DiscordSettingsBuilder {

    private static final String DISCORD = "https://discord.com/api/v";
    private static final int DEFAULT_VERSION = 10;

    private @Nullable URI api;
    private @Nullable Integer apiVersion;
    private @Nullable BotToken token;
    private final Map<String, Snowflake> channels = new HashMap<>();
    private final Map<String, String> webhooks = new HashMap<>();
    private final List<Environment> environments = new ArrayList<>();
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration responseTimeout = Duration.ofSeconds(10);
    private int requestsPerSecond = 50;
    private int queueCapacity = 10_000;
    private int invalidRequestBudget = 5_000;
    private String userAgent = "DiscordBot (https://github.com/parley-chat, 0.1)";

    DiscordSettingsBuilder() {}

    /// Sets the API's base URL, with the version.
    public DiscordSettingsBuilder api(URI address) {
        api = address;
        return this;
    }

    /// Sets the API version, 10 by default; ignored when [#api] is set.
    public DiscordSettingsBuilder apiVersion(int version) {
        Invalid.unless(version >= 1, "apiVersion", Integer.toString(version), "such as 10");
        apiVersion = version;
        return this;
    }

    /// Sets the bot token.
    public DiscordSettingsBuilder botToken(String value) {
        token = new BotToken(value);
        return this;
    }

    /// Names a channel.
    public DiscordSettingsBuilder channel(String name, Snowflake id) {
        channels.put(name, id);
        return this;
    }

    /// Sets the default webhook by its URL.
    public DiscordSettingsBuilder webhook(String address) {
        return webhook(WebhookTarget.DEFAULT, address);
    }

    /// Names a webhook.
    public DiscordSettingsBuilder webhook(String name, String address) {
        Webhook.parse(address);
        webhooks.put(name, address);
        return this;
    }

    /// Sets the timeout of establishing a connection.
    public DiscordSettingsBuilder connectTimeout(Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    /// Sets the timeout of a request.
    public DiscordSettingsBuilder responseTimeout(Duration timeout) {
        responseTimeout = timeout;
        return this;
    }

    /// Sets the global rate limit, if Discord granted more than 50.
    public DiscordSettingsBuilder requestsPerSecond(int number) {
        requestsPerSecond = number;
        return this;
    }

    /// Sets how many operations may be queued or in progress.
    public DiscordSettingsBuilder queueCapacity(int number) {
        queueCapacity = number;
        return this;
    }

    /// Sets the budget of invalid requests within ten minutes.
    public DiscordSettingsBuilder invalidRequestBudget(int number) {
        invalidRequestBudget = number;
        return this;
    }

    /// Sets the User-Agent.
    public DiscordSettingsBuilder userAgent(String text) {
        userAgent = text;
        return this;
    }

    /// Adds a source of the settings that the code does not set: `DISCORD_BOT_TOKEN`,
    /// `DISCORD_WEBHOOK_URL`, `DISCORD_API_VERSION`, `DISCORD_API_BASE_URL` and `DISCORD_CHANNELS`.
    /// Values set by the other methods always take precedence, whatever the order of calls; of two
    /// environments, the first does.
    public DiscordSettingsBuilder fillFrom(Environment environment) {
        environments.add(environment);
        return this;
    }

    /// Builds the settings, which are immutable.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the invalid value
    public DiscordSettings build() {
        var environment = new EnvironmentReader(environments);
        var address = api == null ? address(environment) : api;
        return new DiscordSettings(
                address,
                token == null ? environment.token() : token,
                new Directory(channels(environment), webhooks(environment, address)),
                connectTimeout,
                responseTimeout,
                requestsPerSecond,
                queueCapacity,
                invalidRequestBudget,
                userAgent);
    }

    private URI address(EnvironmentReader environment) {
        var version = apiVersion == null ? environment.version() : apiVersion;
        var address = environment.baseUrl(version, DEFAULT_VERSION);
        var effectiveVersion = version == null ? DEFAULT_VERSION : version;
        return address == null ? URI.create(DISCORD + effectiveVersion) : address;
    }

    private Map<String, Snowflake> channels(EnvironmentReader environment) {
        var all = new HashMap<>(environment.channels());
        all.putAll(channels);
        return all;
    }

    private Map<String, Webhook> webhooks(EnvironmentReader environment, URI address) {
        var addresses = new HashMap<>(webhooks);
        addresses.computeIfAbsent(WebhookTarget.DEFAULT, name -> environment.webhook());
        var all = new HashMap<String, Webhook>();
        addresses.forEach((name, text) -> {
            all.put(name, Webhook.parse(text));
            Webhook.requireHostOf(text, address);
        });
        return all;
    }
}
