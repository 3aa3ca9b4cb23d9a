package dev.parley.discord.transport;

import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Path of a resource, and the key of the rate limit that counts it.
///
/// @param method the HTTP method
/// @param template the path with named parameters, such as `/channels/{channel}/messages`
/// @param parameters the parameters' values in order, not encoded; [#path] encodes them
/// @param query the query string with its `?`; empty when there is none
/// @param limitGroup name shared by routes that count together; usually method and template
/// @param majorParameter the parameter with a rate limit of its own, such as the channel; empty
///   when the account has one limit
/// @param ageSource the message whose age selects the rate limit; null when age does not matter
public record Route(
        String method,
        String template,
        List<String> parameters,
        String query,
        String limitGroup,
        String majorParameter,
        @Nullable Snowflake ageSource) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");
    private static final String TOKEN = "token";
    private static final Duration NEW_MESSAGE_AGE = Duration.ofSeconds(10);
    private static final Duration OLD_MESSAGE_AGE = Duration.ofDays(14);

    public Route {
        parameters = List.copyOf(parameters);
    }

    /// Creates a route that is counted by its method and template.
    ///
    /// @param majorParameter the value with a rate limit of its own
    /// @param parameters the parameters' values in order
    public static Route of(
            String method, String template, String majorParameter, Object... parameters) {
        var texts = Arrays.stream(parameters).map(Object::toString).toList();
        return new Route(
                method, template, texts, "", method + " " + template, majorParameter, null);
    }

    /// Returns this route with a query string, such as `?wait=true`.
    public Route withQuery(String queryString) {
        return new Route(
                method, template, parameters, queryString, limitGroup, majorParameter, ageSource);
    }

    /// Returns this route in another limit group.
    public Route inLimitGroup(String group) {
        return new Route(method, template, parameters, query, group, majorParameter, ageSource);
    }

    /// Returns this route with separate limits for new, ordinary and old messages: Discord has
    /// three limits for deleting messages younger than 10 seconds, up to two weeks old, and older
    /// (discord-api-docs issue 8330).
    public Route limitedByAgeOf(Snowflake message) {
        return new Route(method, template, parameters, query, limitGroup, majorParameter, message);
    }

    /// Returns the key that routes with a common rate limit share: limit group, major parameter
    /// and, where it matters, an age class.
    public String limitKey(Instant now) {
        return limitGroup
                + " "
                + majorParameter
                + (ageSource == null ? "" : ageSuffix(ageSource, now));
    }

    private static String ageSuffix(Snowflake message, Instant now) {
        var age = Duration.between(message.time(), now);
        if (age.compareTo(NEW_MESSAGE_AGE) < 0) {
            return " new";
        }
        return age.compareTo(OLD_MESSAGE_AGE) > 0 ? " old" : "";
    }

    /// Returns the path with encoded parameters and query string, relative to the API's base URL.
    public String path() {
        return filled(true) + query;
    }

    /// Returns the path with tokens redacted, for people.
    public String redactedPath() {
        return filled(false) + query;
    }

    /// Returns the parameters that are secret.
    public List<String> secrets() {
        var secrets = new ArrayList<String>();
        var next = parameters.iterator();
        for (var found = PARAMETER.matcher(template); found.find(); ) {
            var value = next.next();
            if (found.group(1).equals(TOKEN)) {
                secrets.add(value);
            }
        }
        return secrets;
    }

    private String filled(boolean withSecrets) {
        var next = parameters.iterator();
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> {
                    var value =
                            URLEncoder.encode(next.next(), StandardCharsets.UTF_8)
                                    .replace("+", "%20")
                                    .replace("%40", "@");
                    var isSecret = found.group(1).equals(TOKEN);
                    return Matcher.quoteReplacement(
                            isSecret && !withSecrets ? "[redacted]" : value);
                });
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
