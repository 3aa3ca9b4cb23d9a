package dev.parley.benchmarks.load;

import dev.parley.benchmarks.control.LoadPlatform;

import java.time.Duration;
import java.util.Locale;

/// Messages that a number of users write in turn at a fixed interval.
///
/// @param platform platform on which they write
/// @param prefix prefix of every text, lower-case letters
/// @param messages number of messages
/// @param users number of users, each in a direct chat of their own
/// @param interval time between two messages; zero writes all at once
public record LoadPhase(
        LoadPlatform platform, String prefix, int messages, int users, Duration interval) {

    public LoadPhase {
        if (!prefix.matches("[a-z]+")) {
            throw new IllegalArgumentException(
                    "prefix is '" + prefix + "', expected small letters");
        }
        if (messages < 1 || users < 1) {
            throw new IllegalArgumentException(
                    "messages and users are " + messages + " and " + users + ", expected >= 1");
        }
    }

    /// A phase at a steady rate.
    ///
    /// @param perSecond messages per second
    /// @param lasting duration
    public static LoadPhase steady(
            LoadPlatform platform, String prefix, int perSecond, Duration lasting, int users) {
        return new LoadPhase(
                platform,
                prefix,
                Math.toIntExact(perSecond * lasting.toSeconds()),
                users,
                Duration.ofSeconds(1).dividedBy(perSecond));
    }

    /// Text of a message.
    ///
    /// @param number index, from 0
    public String text(int number) {
        return String.format(Locale.ROOT, "%s-%06d", prefix, number);
    }

    /// Author of a message.
    ///
    /// @param number index, from 0
    public String user(int number) {
        return "bench" + number % users;
    }

    /// Duration of the phase if every message is written on schedule.
    public Duration plannedDuration() {
        return interval.multipliedBy(messages - 1L);
    }
}
