package dev.parley.discord.settings;

import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads settings by name from several environments; the first environment that has a name provides
/// its value, and names that are not requested are not read.
///
/// Every value is null when no environment has it.
///
/// @param environments the first one takes precedence
record EnvironmentReader(List<Environment> environments) {

    static final String TOKEN = "DISCORD_BOT_TOKEN";
    static final String WEBHOOK = "DISCORD_WEBHOOK_URL";
    static final String VERSION = "DISCORD_API_VERSION";
    static final String BASE_URL = "DISCORD_API_BASE_URL";
    static final String CHANNELS = "DISCORD_CHANNELS";

    private static final Pattern VERSIONED = Pattern.compile(".*/v(\\d+)");
    private static final Pattern CHANNEL =
            Pattern.compile("\\s*([^=,\\s]+)\\s*=\\s*(\\d{1,19})\\s*");

    EnvironmentReader {
        environments = List.copyOf(environments);
    }

    @Nullable BotToken token() {
        return read(
                TOKEN,
                text -> {
                    Invalid.unless(BotToken.isValid(text), TOKEN, "[redacted]", BotToken.EXPECTED);
                    return new BotToken(text);
                });
    }

    @Nullable String webhook() {
        return read(WEBHOOK, text -> text);
    }

    @Nullable Integer version() {
        return read(
                VERSION,
                text -> {
                    Invalid.unless(
                            text.matches("[1-9]\\d?"),
                            VERSION,
                            quoted(text),
                            "a number such as 10");
                    return Integer.valueOf(text);
                });
    }

    /// Returns the API's base URL, with the version appended if it has none.
    ///
    /// @param version the requested version; null for the default
    @Nullable URI baseUrl(@Nullable Integer version, int usual) {
        return read(
                BASE_URL,
                text -> {
                    var address = text.replaceFirst("/+$", "");
                    var versioned = VERSIONED.matcher(address);
                    if (!versioned.matches()) {
                        return baseUrl(address + "/v" + (version == null ? usual : version));
                    }
                    Invalid.unless(
                            version == null || version.toString().equals(versioned.group(1)),
                            BASE_URL,
                            quoted(redacted(address)) + " beside version " + version,
                            "the same version in both, or in one of them only");
                    return baseUrl(address);
                });
    }

    private static URI baseUrl(String text) {
        try {
            var address = new URI(text);
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            // reported below, with the value
        }
        Invalid.unless(
                false, BASE_URL, quoted(redacted(text)), "a URL such as https://discord.com/api");
        throw new AssertionError("refused above");
    }

    /// Returns channels by name, written `alerts=123456789012345678,feedback=223456789012345678`.
    Map<String, Snowflake> channels() {
        var channels =
                read(
                        CHANNELS,
                        text -> {
                            var named = new HashMap<String, Snowflake>();
                            for (var pair : text.split(",", -1)) {
                                var found = CHANNEL.matcher(pair);
                                Invalid.unless(
                                        found.matches(),
                                        CHANNELS,
                                        quoted(pair.strip()),
                                        "pairs such as alerts=123456789012345678");
                                named.put(found.group(1), Snowflake.parse(found.group(2)));
                            }
                            return named;
                        });
        return channels == null ? Map.of() : channels;
    }

    private <T> @Nullable T read(String name, Function<String, T> reader) {
        return environments.stream()
                .map(environment -> environment.find(name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(reader)
                .orElse(null);
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /// Removes a password from a URL.
    private static String redacted(String address) {
        return address.replaceFirst("//[^/]*@", "//[redacted]@");
    }
}
