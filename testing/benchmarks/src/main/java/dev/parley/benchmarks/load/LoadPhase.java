package dev.parley.benchmarks.load;

import dev.parley.benchmarks.control.LoadPlatform;

import java.time.Duration;
import java.util.Locale;

/// Messages that people write: so many, by so many people in turn, one each interval.
///
/// @param platform on which they write
/// @param prefix with which each text begins, small letters
/// @param messages how many
/// @param users how many people, each in a direct chat of their own
/// @param interval between two messages; zero: all at once
public record LoadPhase(
        LoadPlatform platform, String prefix, int messages, int users, Duration interval) {

    /// Refuses a prefix that answers could not be found by.
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
    /// @param perSecond messages
    /// @param lasting how long
    public static LoadPhase steady(
            LoadPlatform platform, String prefix, int perSecond, Duration lasting, int users) {
        return new LoadPhase(
                platform,
                prefix,
                Math.toIntExact(perSecond * lasting.toSeconds()),
                users,
                Duration.ofSeconds(1).dividedBy(perSecond));
    }

    /// The text of a message.
    ///
    /// @param number from 0
    public String text(int number) {
        return String.format(Locale.ROOT, "%s-%06d", prefix, number);
    }

    /// Who writes a message.
    ///
    /// @param number from 0
    public String user(int number) {
        return "bench" + number % users;
    }

    /// How long the writing takes when nothing is in its way.
    public Duration plannedDuration() {
        return interval.multipliedBy(messages - 1L);
    }
}
