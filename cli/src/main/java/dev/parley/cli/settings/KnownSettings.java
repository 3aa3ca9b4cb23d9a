package dev.parley.cli.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The settings of README's table, each with the form of its value; a test keeps the two equal.
///
/// The command line compiles against no service, so it checks the form before anything starts and
/// leaves the meaning to the service.
public final class KnownSettings {

    private static final int MAX_TOKENS = 1_000_000;

    private static final Map<String, SettingKind> BY_NAME = byName();

    /// Names that differ in more letters than this are different names.
    private static final int MAX_DISTANCE = 3;

    private KnownSettings() {}

    /// Every setting by its name.
    public static Map<String, SettingKind> all() {
        return BY_NAME;
    }

    /// Returns whether `./parley up` sets this one itself and ignores what a person set.
    public static boolean isSetByUp(String name) {
        return name.startsWith("DATABASE_")
                || name.equals("KAFKA_BOOTSTRAP_SERVERS")
                || name.startsWith("SCHEMA_REGISTRY_")
                || name.equals("REDIS_URL");
    }

    /// The known name closest to a misspelt one, if one is close.
    public static Optional<String> closestTo(String name) {
        return Spelling.closest(name, BY_NAME.keySet(), MAX_DISTANCE);
    }

    private static Map<String, SettingKind> byName() {
        var all = new LinkedHashMap<String, SettingKind>();
        all.put("DISCORD_BOT_TOKEN", SettingKind.text());
        all.put("TELEGRAM_BOT_TOKEN", SettingKind.text());
        all.put("OPENAI_API_KEY", SettingKind.text());
        all.put("OPENAI_BASE_URL", SettingKind.url("http", "https"));
        all.put("PARLEY_MODELS", SettingKind.text());
        all.put("PARLEY_DEFAULT_MODEL", SettingKind.text());
        all.put("PARLEY_SYSTEM_PROMPT", SettingKind.text());
        all.put("PARLEY_CONTEXT_MESSAGES", SettingKind.number(1, 200));
        all.put("PARLEY_CONTEXT_TOKENS", SettingKind.number(100, MAX_TOKENS));
        all.put("PARLEY_MAX_OUTPUT_TOKENS", SettingKind.number(0, MAX_TOKENS));
        all.put("PARLEY_TURN_PATIENCE", SettingKind.duration());
        all.put("CONVERSATION_SCOPE", SettingKind.oneOf("user-in-place", "place", "user"));
        all.put("SESSION_TTL", SettingKind.duration());
        all.put("INFERENCE_MAX_IN_FLIGHT", SettingKind.number(1, 20_000));
        all.put("INFERENCE_ATTEMPTS", SettingKind.number(1, 100));
        all.put("INFERENCE_CALL_TIMEOUT", SettingKind.duration());
        all.put("INFERENCE_LEDGER_KEPT", SettingKind.duration());
        all.put("INGRESS_QUEUE_CAPACITY", SettingKind.number(1, 100_000));
        all.put("DISCORD_CATCH_UP_WINDOW", SettingKind.duration());
        all.put("DISCORD_API_BASE_URL", SettingKind.url("http", "https"));
        all.put("DISCORD_GATEWAY_URL", SettingKind.url("ws", "wss"));
        all.put("TELEGRAM_API_BASE_URL", SettingKind.url("http", "https"));
        all.put("DISCORD_ANSWER_TIMEOUT", SettingKind.duration());
        all.put("TELEGRAM_ANSWER_TIMEOUT", SettingKind.duration());
        all.put("DELIVERY_MAX_PARTS", SettingKind.number(1, 100));
        all.put("DISCORD_REQUESTS_PER_SECOND", SettingKind.number(1, 100_000));
        all.put("DISCORD_CHANNELS", SettingKind.text());
        all.put("DISCORD_WEBHOOK_URL", SettingKind.url("http", "https"));
        all.put("DISCORD_WEBHOOKS", SettingKind.text());
        all.put("PARLEY_PREFIX", SettingKind.prefixOfNames());
        all.put("KAFKA_BOOTSTRAP_SERVERS", SettingKind.text());
        all.put("SCHEMA_REGISTRY_URL", SettingKind.url("http", "https"));
        all.put("SCHEMA_REGISTRY_USER", SettingKind.text());
        all.put("SCHEMA_REGISTRY_PASSWORD", SettingKind.text());
        all.put("SCHEMA_REGISTRY_TOKEN", SettingKind.text());
        all.put("SCHEMA_REGISTRY_CA_CERTIFICATES", SettingKind.text());
        all.put("DATABASE_URL", SettingKind.prefix("jdbc:postgresql://"));
        all.put("DATABASE_USER", SettingKind.text());
        all.put("DATABASE_PASSWORD", SettingKind.text());
        all.put("DATABASE_POOL_SIZE", SettingKind.number(1, 200));
        all.put("REDIS_URL", SettingKind.url("redis", "rediss"));
        all.put("SERVER_ADDRESS", SettingKind.text());
        all.put("SERVER_PORT", SettingKind.number(0, 65_535));
        all.put("MANAGEMENT_PORT", SettingKind.number(0, 65_535));
        all.put("LOG_LEVEL", SettingKind.oneOf("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF"));
        all.put("PARLEY_PORT_BASE", SettingKind.number(1024, 65_400));
        return Collections.unmodifiableMap(all);
    }
}
