package dev.parley.support.kafka;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// The failures that pass without the record being changed, the only ones after which a record may
/// be retried for ever: a database, registry, broker or network that is unavailable, a missing
/// permission, a thread that is stopped.
///
/// Every other failure is taken for one of the record or of the code, and ends after
/// [RecordProcessor#MAX_ATTEMPTS] attempts.
public final class TransientFailures {

    /// Classes of SQLSTATE (PostgreSQL manual, appendix A): connection exception, transaction
    /// rollback, insufficient resources, object not in prerequisite state, operator intervention.
    private static final Set<String> SQL_CLASSES = Set.of("08", "40", "53", "55", "57");

    private static final int SQL_CLASS_LENGTH = 2;

    private TransientFailures() {}

    /// True if the failure or one of its causes is transient.
    public static boolean isTransient(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (isTransientItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientItself(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> isTransientSql(sql);
            case RegistryUnavailableException _,
                    RetriableException _,
                    AuthorizationException _,
                    AuthenticationException _,
                    IOException _,
                    TimeoutException _,
                    InterruptedException _,
                    InterruptException _ ->
                    true;
            default -> false;
        };
    }

    private static boolean isTransientSql(SQLException failure) {
        // the pool's own failures have no state, or that of their cause
        if (failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException) {
            return true;
        }
        for (var each : failure) {
            if (each instanceof SQLException sql && hasTransientState(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTransientState(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && state.length() > SQL_CLASS_LENGTH
                && SQL_CLASSES.contains(state.substring(0, SQL_CLASS_LENGTH));
    }
}
