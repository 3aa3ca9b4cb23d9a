package dev.parley.testing.servers;

import dev.parley.local.application.SimulatorAddress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// People in the simulator, who say what a test lets them say, and the hand on its scripts.
///
/// @param simulator where they live
/// @param platform `discord` or `telegram`
public record SimulatedPeople(SimulatorAddress simulator, String platform) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern PLACE = Pattern.compile("\"place\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"messageId\"\\s*:\\s*\"?([^\",}]+)\"?");

    /// Something that was said.
    ///
    /// @param place where, as the key of its records
    /// @param messageId the platform's id of it
    public record Said(String place, String messageId) {}

    /// Says something to the bot alone.
    public Said sayPrivately(String user, String text) {
        return say(user, "dm", text, false);
    }

    /// Says something to the bot before others, by its name.
    public Said sayInPublic(String user, String text) {
        return say(user, "channel", text, true);
    }

    /// Says something to the others, not to the bot.
    public Said sayAmongPeople(String user, String text) {
        return say(user, "channel", text, false);
    }

    /// Changes what was said.
    public void edit(Said said, String text) {
        send(
                "PATCH",
                "/sim/places/" + said.place() + "/messages/" + said.messageId(),
                "{\"text\":\"" + text + "\"}");
    }

    /// Takes back what was said.
    public void delete(Said said) {
        send("DELETE", "/sim/places/" + said.place() + "/messages/" + said.messageId(), "");
    }

    /// Sends any request to the simulator's control API.
    ///
    /// @return the body of its answer
    /// @throws IllegalStateException when it refuses
    public String send(String method, String path, String json) {
        var request =
                HttpRequest.newBuilder(simulator.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Said say(String user, String place, String text, boolean mention) {
        var answer =
                send(
                        "POST",
                        "/sim/messages",
                        """
                        {"platform":"%s","user":"%s","place":"%s","text":"%s","mention":%s}\
                        """
                                .formatted(platform, user, place, text, mention));
        return new Said(first(PLACE, answer), first(ID, answer));
    }

    private static String first(Pattern pattern, String answer) {
        var matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + answer);
        }
        return matcher.group(1);
    }
}
