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

/// The way to one resource, and the key under which Discord counts it.
///
/// @param method HTTP method
/// @param template the path with its parameters' names, such as `/channels/{channel}/messages`
/// @param parameters of the template's parameters, in order, as they are; they are encoded in the
///   path
/// @param query what follows the path, with its `?`; empty where there is none
/// @param limitGroup what counts together whatever its method and path; usually both
/// @param majorParameter the value of the parameter that has a limit of its own, such as the
///   channel; empty where the whole account has one
/// @param ageSource the message whose age decides which limit counts; null where age is no matter
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

    /// Copies the list.
    public Route {
        parameters = List.copyOf(parameters);
    }

    /// A route that counts by its method and template.
    ///
    /// @param major the value that has a limit of its own
    /// @param values of the template's parameters, in order
    public static Route of(String method, String template, String major, Object... values) {
        var texts = Arrays.stream(values).map(Object::toString).toList();
        return new Route(method, template, texts, "", method + " " + template, major, null);
    }

    /// The same with something to ask behind it, such as `?wait=true`.
    public Route withQuery(String question) {
        return new Route(
                method, template, parameters, question, limitGroup, majorParameter, ageSource);
    }

    /// The same under another counter.
    public Route inLimitGroup(String other) {
        return new Route(method, template, parameters, query, other, majorParameter, ageSource);
    }

    /// The same, counted apart for new, ordinary and old messages: Discord has three limits for
    /// deleting them, below 10 seconds, up to two weeks, and beyond (discord-api-docs issue 8330).
    public Route limitedByAgeOf(Snowflake message) {
        return new Route(method, template, parameters, query, limitGroup, majorParameter, message);
    }

    /// What shares one limit: the counter, the major parameter, and where it matters an age.
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

    /// The path with its parameters' values and its question, from the API's base.
    public String path() {
        return filled(true) + query;
    }

    /// The path as it may be shown: tokens are left out.
    public String redactedPath() {
        return filled(false) + query;
    }

    /// The parameters' values that must not be shown.
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
