package dev.parley.simulator.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicLong;

/// Source of ids that keep rising across restarts, because downstream services remember earlier
/// ones.
///
/// Discord's ids are snowflakes. Telegram's must fit an int, so they advance by sixteen per second
/// since 2026.
public final class IdSource {

    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
    private static final long TELEGRAM_EPOCH_MILLIS = 1_767_225_600_000L;
    private static final int TELEGRAM_IDS_PER_SECOND = 16;

    private final SimulatorClock time;
    private final AtomicLong lastSnowflake = new AtomicLong();
    private final AtomicLong lastSmall;

    /// @param time supplies the creation times
    public IdSource(SimulatorClock time) {
        this.time = time;
        this.lastSmall = new AtomicLong(smallBase(time.millis()));
    }

    /// A new message id on a platform.
    public long nextMessageId(Platform platform) {
        return switch (platform) {
            case DISCORD -> nextSnowflake();
            case TELEGRAM -> nextTelegramId();
        };
    }

    /// A new Discord id, of 19 digits.
    public long nextSnowflake() {
        long now = (time.millis() - DISCORD_EPOCH_MILLIS) << 22;
        return lastSnowflake.updateAndGet(last -> Math.max(last + 1, now));
    }

    /// The creation time of a Discord id in epoch milliseconds; the current time for an invalid id.
    public static long millisOf(long snowflake, long now) {
        return snowflake <= 0 ? now : (snowflake >> 22) + DISCORD_EPOCH_MILLIS;
    }

    /// A new Telegram id, which fits an int.
    public long nextTelegramId() {
        return lastSmall.incrementAndGet();
    }

    /// An id between two bounds that is the same for the same name.
    static long derived(String name, long low, long high) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return low + Math.floorMod(ByteBuffer.wrap(digest).getLong(), high - low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long smallBase(long millis) {
        return Math.max(1, (millis - TELEGRAM_EPOCH_MILLIS) / 1000 * TELEGRAM_IDS_PER_SECOND);
    }
}
