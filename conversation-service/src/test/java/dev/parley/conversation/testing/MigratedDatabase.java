package dev.parley.conversation.testing;

import dev.parley.testing.servers.TestServers;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;

/// A database with the service's tables, which no other test uses.
public final class MigratedDatabase {

    private MigratedDatabase() {}

    /// Creates one.
    public static DataSource create() {
        var address = TestServers.freshDatabase();
        var database = new PGSimpleDataSource();
        database.setUrl(address.url());
        database.setUser(address.user());
        database.setPassword(address.password());
        Flyway.configure().dataSource(database).schemas("conversation").load().migrate();
        return database;
    }
}
