package dev.parley.testing.soak.fault.server;

import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;
import dev.parley.testing.soak.system.Link;
import dev.parley.testing.soak.system.SoakSystem;
import dev.parley.testing.soak.system.SoakSystem.ServerName;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A registry that has lost its schemas, and gets them back from a copy of its database.
///
/// No service may write to the empty registry: one that started meanwhile would register its
/// schemas under other ids, and records with those ids could not be read once the copy is back.
///
/// @param system the system under test
public record WipeRegistry(SoakSystem system) implements SoakFault {

    private static final Duration RESTART = Duration.ofMinutes(3);
    private static final Duration WIPED = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "wipe-registry";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        var registry = system.server(ServerName.REGISTRY);
        registry.awaitReady(RESTART);
        var link = system.links().of(Link.REGISTRY);
        link.setUnreachable(true);
        try {
            var _ = link.cut();
            wipeAndRestore();
        } finally {
            link.setUnreachable(false);
        }
        return "empty for 5 s";
    }

    private void wipeAndRestore() throws FaultNotFiredException {
        var registry = system.server(ServerName.REGISTRY);
        replaceDatabase(
                "ALTER DATABASE registry RENAME TO registry_kept", "CREATE DATABASE registry");
        try {
            registry.awaitReady(RESTART);
            if (!artifacts().contains("\"count\":0")) {
                throw new FaultNotFiredException("the registry is not empty: " + artifacts());
            }
            LockSupport.parkNanos(WIPED.toNanos());
        } finally {
            replaceDatabase(
                    "DROP DATABASE registry WITH (FORCE)",
                    "ALTER DATABASE registry_kept RENAME TO registry");
        }
        registry.awaitReady(RESTART);
    }

    private void replaceDatabase(String first, String second) {
        var registry = system.server(ServerName.REGISTRY);
        registry.hold();
        if (registry.isAlive()) {
            var _ = registry.kill();
        }
        var address = system.servers().postgres().address().database("postgres");
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname IN ('registry', 'registry_kept')");
            statement.execute(first);
            statement.execute(second);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot replace the registry's database", e);
        } finally {
            registry.release();
        }
    }

    private String artifacts() throws FaultNotFiredException {
        var url = system.servers().registry().address().url() + "/search/artifacts?limit=1";
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url)).build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new FaultNotFiredException("the registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultNotFiredException("interrupted", e);
        }
    }
}
