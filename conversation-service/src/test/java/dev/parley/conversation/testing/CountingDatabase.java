package dev.parley.conversation.testing;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;

import javax.sql.DataSource;

/// A database that counts how often a thread waits for it: once for each execution, whatever the
/// number of statements, and for a commit that is not part of one.
public final class CountingDatabase {

    private final DataSource counted;
    private final ThreadLocal<Integer> waits = ThreadLocal.withInitial(() -> 0);

    /// Counts the calls of a database.
    public CountingDatabase(DataSource database) {
        counted =
                proxy(
                        DataSource.class,
                        database,
                        (name, result) ->
                                name.equals("getConnection")
                                        ? connection((Connection) result)
                                        : result);
    }

    /// The database whose calls are counted.
    public DataSource counted() {
        return counted;
    }

    /// The number of times for which an action of the current thread waits.
    public int roundTrips(Runnable action) {
        waits.set(0);
        action.run();
        return waits.get();
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (name, result) ->
                        name.equals("prepareStatement")
                                ? statement((PreparedStatement) result)
                                : result);
    }

    private PreparedStatement statement(PreparedStatement statement) {
        return proxy(PreparedStatement.class, statement, (_, result) -> result);
    }

    private <T> T proxy(Class<T> type, T target, ResultWrapper wrapper) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    if (waits(method.getName(), target)) {
                        waits.set(waits.get() + 1);
                    }
                    try {
                        return wrapper.wrap(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static boolean waits(String method, Object target) {
        return switch (target) {
            case PreparedStatement _ -> method.equals("execute");
            case BaseConnection connection ->
                    method.equals("commit")
                            && connection.getTransactionState() != TransactionState.IDLE;
            default -> false;
        };
    }

    /// Wraps what a method returns.
    @FunctionalInterface
    private interface ResultWrapper {
        Object wrap(String method, Object result);
    }
}
