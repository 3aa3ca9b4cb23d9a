package dev.parley.discord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Ids and their time of creation.
class SnowflakeTests {

    @Test
    void knowsWhenItWasCreated() {
        assertThat(Snowflake.parse("175928847299117063").time())
                .isEqualTo(Instant.parse("2016-04-30T11:18:25.796Z"));
    }

    @Test
    void isTheSmallestIdOfItsInstant() {
        var instant = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(Snowflake.at(instant).time()).isEqualTo(instant);
        assertThat(Snowflake.at(instant)).isLessThan(Snowflake.at(instant.plusMillis(1)));
    }

    @Test
    void rejectsInvalidIds() {
        assertThatThrownBy(() -> Snowflake.parse("general")).hasMessageContaining("'general'");
    }
}
