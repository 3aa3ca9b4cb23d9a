package dev.parley.conversation.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;

import org.jooq.Field;

import java.time.OffsetDateTime;

/// The time that decides, by the one clock that all instances share.
final class DatabaseTime {

    private DatabaseTime() {}

    /// The time of the statement; that of its transaction may lie before a wait for a lock.
    static Field<OffsetDateTime> now() {
        return field("clock_timestamp()", OffsetDateTime.class);
    }

    /// The time some milliseconds ago, which are a parameter.
    static Field<OffsetDateTime> before(String millis) {
        return field(
                "clock_timestamp() - {0} * interval '1 millisecond'",
                OffsetDateTime.class, param(millis, Long.class));
    }

    /// The time in some milliseconds, which are a parameter.
    static Field<OffsetDateTime> in(String millis) {
        return field(
                "clock_timestamp() + {0} * interval '1 millisecond'",
                OffsetDateTime.class, param(millis, Long.class));
    }
}
