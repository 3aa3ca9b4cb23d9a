package dev.parley.testing.servers;

import java.time.Duration;

/// The speed of a proxied connection, in each direction.
///
/// @param delay time that each packet waits
/// @param bytesPerPacket the most that is passed on at once
public record LinkSpeed(Duration delay, int bytesPerPacket) {

    /// No delay.
    public static final LinkSpeed FULL = new LinkSpeed(Duration.ZERO, Integer.MAX_VALUE);

    public LinkSpeed {
        if (bytesPerPacket < 1) {
            throw new IllegalArgumentException(
                    "bytesPerPacket is " + bytesPerPacket + ", expected at least 1");
        }
    }
}
