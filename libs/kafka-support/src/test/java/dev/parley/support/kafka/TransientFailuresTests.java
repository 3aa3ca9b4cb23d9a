package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// Tests which failures may be retried for ever.
class TransientFailuresTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57014", "57P01"})
    void takesTheStateOfAnUnavailableDatabaseForTransient(String state) {
        assertThat(TransientFailures.isTransient(wrapped(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22008", "23505", "42P01", "54000", "XX000", ""})
    void takesEveryOtherStateForAFailureOfTheRecord(String state) {
        assertThat(TransientFailures.isTransient(wrapped(new SQLException("no", state)))).isFalse();
    }

    static Stream<Exception> passing() {
        var batch = new BatchUpdateException();
        batch.setNextException(new SQLException("away", "08006"));
        return Stream.of(
                new SQLTransientConnectionException("the pool has no connection"),
                batch,
                new RegistryUnavailableException("away"),
                new org.apache.kafka.common.errors.TimeoutException("no broker"),
                new TopicAuthorizationException("delivery-receipts"),
                new ConnectException("refused"),
                new UncheckedIOException(new HttpTimeoutException("slow")),
                new InterruptException("stopping"),
                new IllegalStateException("stopped", new InterruptedException()));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void findsTheTransientCause(Exception failure) {
        assertThat(TransientFailures.isTransient(wrapped(failure))).isTrue();
    }

    static Stream<Throwable> lasting() {
        var circle = new IllegalStateException("circle");
        circle.initCause(new IllegalStateException("of causes", circle));
        return Stream.of(
                new NumberFormatException("abc"),
                new RecordTooLargeException("1 MiB"),
                new StackOverflowError(),
                new SQLException("without a state"),
                circle);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void takesAnUnknownFailureForALastingOne(Throwable failure) {
        assertThat(TransientFailures.isTransient(failure)).isFalse();
    }

    private static Exception wrapped(Exception cause) {
        return new CompletionException(new IllegalStateException("failed", cause));
    }
}
