package dev.parley.simulator.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicLong;

/// The source of ids, which rise across restarts: what sits downstream remembers the old ones.
///
/// Discord's are snowflakes. Telegram's must fit an int, so they count from sixteen per second
/// since 2026.
public final class IdSource {

    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
    private static final long TELEGRAM_EPOCH_MILLIS = 1_767_225_600_000L;
    private static final int TELEGRAM_IDS_PER_SECOND = 16;

    private final SimulatorClock time;
    private final AtomicLong lastSnowflake = new AtomicLong();
    private final AtomicLong lastSmall;

    /// Ids from now on.
    ///
    /// @param time dates the ids
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

    /// When a Discord id was made, epoch milliseconds; for what is no such id, now.
    public static long millisOf(long snowflake, long now) {
        return snowflake <= 0 ? now : (snowflake >> 22) + DISCORD_EPOCH_MILLIS;
    }

    /// A new Telegram id, which fits an int.
    public long nextTelegramId() {
        return lastSmall.incrementAndGet();
    }

    /// The same id for the same name, between the bounds.
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
