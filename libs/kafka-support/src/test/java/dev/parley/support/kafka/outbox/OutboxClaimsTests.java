package dev.parley.support.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Tests which claims an instance may renew.
class OutboxClaimsTests {

    private static final OutboxRow ROW =
            new OutboxRow(new UUID(0, 1), "topic", "discord:7", new byte[0], "");

    @Test
    void doesNotRenewAnExpiredClaim() {
        var claims = new OutboxClaims(Duration.ZERO, System::nanoTime);

        var _ = claims.add(List.of(ROW));

        assertThat(claims.renewable()).isEmpty();
    }

    @Test
    void doesNotPublishAgainWhatItIsPublishing() {
        var claims = new OutboxClaims(Duration.ofSeconds(10), System::nanoTime);

        assertThat(claims.add(List.of(ROW))).containsExactly(ROW);
        assertThat(claims.add(List.of(ROW))).isEmpty();
    }
}
