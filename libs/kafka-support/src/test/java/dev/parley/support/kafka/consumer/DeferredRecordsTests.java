package dev.parley.support.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Tests the order in which records that were set aside are read again.
class DeferredRecordsTests {

    private final DeferredRecords deferred = new DeferredRecords();
    private final List<Long> lost = new ArrayList<>();

    @Test
    void handsOutTheRecordsOfAKeyInOrder() {
        deferred.add("a", 5);
        deferred.add("a", 7);

        assertThat(deferred.isNext("a", 7)).isFalse();
        deferred.remove("a", 5);

        assertThat(deferred.isNext("a", 7)).isTrue();
        assertThat(deferred.contains("a")).isTrue();
    }

    @Test
    void startsAtTheFirstRecordOfAKeyWithRoom() {
        deferred.add("a", 5);
        deferred.add("b", 6);

        assertThat(deferred.firstWithRoom("b"::equals)).hasValue(6);
        assertThat(deferred.firstWithRoom(_ -> false)).isEmpty();
    }

    @Test
    void forgetsRecordsThatTheTopicNoLongerHas() {
        deferred.add("a", 5);
        deferred.add("a", 6);
        deferred.add("a", 9);
        deferred.rereadFrom(5);

        deferred.advance(9, lost::add);

        assertThat(lost).containsExactly(5L, 6L);
        assertThat(deferred.isNext("a", 9)).isTrue();
        assertThat(deferred.cursor()).isEqualTo(10);
    }

    @Test
    void keepsRecordsThatWereReadAgainWithoutRoom() {
        deferred.add("a", 5);
        deferred.add("b", 6);
        deferred.rereadFrom(5);

        deferred.advance(5, lost::add);
        deferred.advance(6, lost::add);

        assertThat(lost).isEmpty();
        assertThat(deferred.contains("a")).isTrue();
    }
}
