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

/// Where Discord's API is, who asks, which channels have names, and how much may wait.
///
/// @param api base address with the version, such as `https://discord.com/api/v10`
/// @param token the bot's token; null where only webhooks and interactions are used
/// @param directory channels and webhooks by name
/// @param connectTimeout how long a connection may take to stand
/// @param responseTimeout how long an answer may take after the request was handed over
/// @param requestsPerSecond of all routes together; 50 unless Discord granted the bot more
/// @param queueCapacity how many operations may be in progress or wait, all routes together
/// @param invalidRequestBudget how many answers of 401, 403 or 429 within ten minutes it may get
///   before it stops by itself; Discord bans the address at 10,000, whoever else asks from there
/// @param userAgent in the form that Discord asks for: `DiscordBot (url, version)`
public record DiscordSettings(
        URI api,
        @Nullable BotToken token,
        Directory directory,
        Duration connectTimeout,
        Duration responseTimeout,
        int requestsPerSecond,
        int queueCapacity,
        int invalidRequestBudget,
        String userAgent) {

    /// Checks what Discord would refuse.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the value and what was expected
    public DiscordSettings {
        Invalid.unless(
                api.getHost() != null && String.valueOf(api.getScheme()).startsWith("http"),
                "api",
                "'" + api + "'",
                "an address such as https://discord.com/api/v10");
        atLeastOne("requestsPerSecond", requestsPerSecond);
        atLeastOne("queueCapacity", queueCapacity);
        atLeastOne("invalidRequests", invalidRequestBudget);
        Invalid.unless(
                userAgent.startsWith("DiscordBot ("),
                "userAgent",
                "'" + userAgent + "'",
                "DiscordBot (url, version)");
    }

    private static void atLeastOne(String name, int value) {
        Invalid.unless(value >= 1, name, Integer.toString(value), "at least 1");
    }

    /// Settings to be put together, with the usual patience and limits.
    public static Builder builder() {
        return new Builder();
    }

    /// Settings that are being put together.
    public static final class Builder {

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

        private Builder() {}

        /// Where Discord's API is, with the version.
        public Builder api(URI address) {
            api = address;
            return this;
        }

        /// Which version of the API, 10 unless said; of no matter where [#api] is given.
        public Builder apiVersion(int version) {
            Invalid.unless(version >= 1, "apiVersion", Integer.toString(version), "such as 10");
            apiVersion = version;
            return this;
        }

        /// The bot's token.
        public Builder botToken(String value) {
            token = new BotToken(value);
            return this;
        }

        /// A channel's name.
        public Builder channel(String name, Snowflake id) {
            channels.put(name, id);
            return this;
        }

        /// The usual webhook, by its address.
        public Builder webhook(String address) {
            return webhook(WebhookTarget.DEFAULT, address);
        }

        /// A webhook's name.
        public Builder webhook(String name, String address) {
            Webhook.parse(address);
            webhooks.put(name, address);
            return this;
        }

        /// How long a connection may take to stand.
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        /// How long an answer may take.
        public Builder responseTimeout(Duration timeout) {
            responseTimeout = timeout;
            return this;
        }

        /// What Discord granted the bot, if more than 50.
        public Builder requestsPerSecond(int number) {
            requestsPerSecond = number;
            return this;
        }

        /// How many operations may be in progress or wait.
        public Builder queueCapacity(int number) {
            queueCapacity = number;
            return this;
        }

        /// How many invalid requests within ten minutes.
        public Builder invalidRequestBudget(int number) {
            invalidRequestBudget = number;
            return this;
        }

        /// Who asks.
        public Builder userAgent(String text) {
            userAgent = text;
            return this;
        }

        /// Where to find what the code does not give: `DISCORD_BOT_TOKEN`, `DISCORD_WEBHOOK_URL`,
        /// `DISCORD_API_VERSION`, `DISCORD_API_BASE_URL` and `DISCORD_CHANNELS`. What is given by
        /// the methods above always wins, whenever it is given; of two environments, the first.
        public Builder fillFrom(Environment environment) {
            environments.add(environment);
            return this;
        }

        /// The settings; nothing changes them any more.
        ///
        /// @throws dev.parley.discord.model.DiscordException naming what is wrong
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
            var asked = version == null ? DEFAULT_VERSION : version;
            return address == null ? URI.create(DISCORD + asked) : address;
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
}
