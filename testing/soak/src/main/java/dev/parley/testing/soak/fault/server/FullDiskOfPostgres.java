package dev.parley.testing.soak.fault.server;

import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.system.SoakSystem.ServerName;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// The disk of Postgres full for some seconds.
///
/// @param system the system under test
public record FullDiskOfPostgres(SoakSystem system) implements SoakFault {

    private static final Duration FULL = Duration.ofSeconds(8);
    private static final Duration RESTART = Duration.ofMinutes(3);

    /// SQLSTATE of a statement that found no room.
    private static final String DISK_FULL = "53100";

    @Override
    public String name() {
        return "disk-full-postgres";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var postgres = system.server(ServerName.POSTGRES);
        postgres.awaitReady(RESTART);
        var pid = postgres.pid();
        var disk = system.disk(ServerName.POSTGRES);
        try {
            disk.fill();
            var refusal = writeMuch();
            if (!refusal.equals(DISK_FULL) && postgres.isAlive() && postgres.pid() == pid) {
                throw new FaultNotFiredException("a large write ended with '" + refusal + "'");
            }
            LockSupport.parkNanos(FULL.toNanos());
        } finally {
            disk.free();
        }
        postgres.awaitReady(RESTART);
        return postgres.pid() == pid ? "writes were refused" : "process " + pid + " ended";
    }

    /// @return the SQLSTATE of the failure, empty without one
    private String writeMuch() {
        var database = system.servers().postgres().address();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE UNLOGGED TABLE soak_ballast AS SELECT repeat('x', 1000)"
                            + " FROM generate_series(1, 50000)");
            statement.execute("DROP TABLE soak_ballast");
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
