package dev.parley.discord.wire;

import dev.parley.discord.Snowflake;

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
/// @param values of the template's parameters, in order, as they are; they are encoded in the path
/// @param query what follows the path, with its `?`; empty where there is none
/// @param counter what counts together whatever its method and path; usually both
/// @param major the value of the parameter that has a limit of its own, such as the channel; empty
///   where the whole account has one
/// @param aging the message whose age decides which limit counts; null where age is no matter
public record Route(
        String method,
        String template,
        List<String> values,
        String query,
        String counter,
        String major,
        @Nullable Snowflake aging) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");
    private static final String SECRET = "token";
    private static final Duration NEW = Duration.ofSeconds(10);
    private static final Duration OLD = Duration.ofDays(14);

    /// Copies the list.
    public Route {
        values = List.copyOf(values);
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
    public Route asking(String question) {
        return new Route(method, template, values, question, counter, major, aging);
    }

    /// The same under another counter.
    public Route countedAs(String other) {
        return new Route(method, template, values, query, other, major, aging);
    }

    /// The same, counted apart for new, ordinary and old messages: Discord has three limits for
    /// deleting them, below 10 seconds, up to two weeks, and beyond (discord-api-docs issue 8330).
    public Route agingWith(Snowflake message) {
        return new Route(method, template, values, query, counter, major, message);
    }

    /// What shares one limit: the counter, the major parameter, and where it matters an age.
    public String key(Instant now) {
        return counter + " " + major + (aging == null ? "" : age(aging, now));
    }

    private static String age(Snowflake message, Instant now) {
        var age = Duration.between(message.time(), now);
        if (age.compareTo(NEW) < 0) {
            return " new";
        }
        return age.compareTo(OLD) > 0 ? " old" : "";
    }

    /// The path with its parameters' values and its question, from the API's base.
    public String path() {
        return filled(true) + query;
    }

    /// The path as it may be shown: tokens are left out.
    public String shownPath() {
        return filled(false) + query;
    }

    /// The parameters' values that must not be shown.
    public List<String> secrets() {
        var secrets = new ArrayList<String>();
        var next = values.iterator();
        for (var found = PARAMETER.matcher(template); found.find(); ) {
            var value = next.next();
            if (found.group(1).equals(SECRET)) {
                secrets.add(value);
            }
        }
        return secrets;
    }

    private String filled(boolean withSecrets) {
        var next = values.iterator();
        return PARAMETER
                .matcher(template)
                .replaceAll(found -> {
                    var value =
                            URLEncoder.encode(next.next(), StandardCharsets.UTF_8)
                                    .replace("+", "%20")
                                    .replace("%40", "@");
                    var isSecret = found.group(1).equals(SECRET);
                    return Matcher.quoteReplacement(
                            isSecret && !withSecrets ? "[redacted]" : value);
                });
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
