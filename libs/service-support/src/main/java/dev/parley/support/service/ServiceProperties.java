package dev.parley.support.service;

import java.util.HashMap;
import java.util.Map;

/// The Spring properties that all services share, made out of the environment.
final class ServiceProperties {

    private static final int LAST_PORT = 65_535;

    private static final String LOG_LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p [%15.15t] %-40.40logger{39} : %m"
                    + " %kvp{DOUBLE}%n%wEx";

    private ServiceProperties() {}

    static Map<String, Object> of(String name, Env env) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.application.name", name);
        properties.put("server.address", env.text("SERVER_ADDRESS", "127.0.0.1"));
        properties.put("server.port", env.number("SERVER_PORT", 0, 0, LAST_PORT));
        properties.put("server.shutdown", "graceful");
        properties.put("server.tomcat.threads.max", 8);
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.main.keep-alive", true);
        properties.put("management.server.address", env.text("SERVER_ADDRESS", "127.0.0.1"));
        properties.put("management.server.port", env.number("MANAGEMENT_PORT", 0, 0, LAST_PORT));
        properties.put("management.endpoints.web.exposure.include", "health,prometheus");
        properties.put("management.endpoint.health.probes.enabled", true);
        properties.put(
                "management.endpoint.health.group.readiness.include",
                "readinessState,dependencies");
        properties.put("management.metrics.tags.application", name);
        // Prometheus before 2.43 drops the whole scrape otherwise (micrometer#3996)
        properties.put(
                "management.prometheus.metrics.export.properties."
                        + "io.prometheus.exporter.exemplarsOnAllMetricTypes",
                "false");
        // Spring Boot's own pattern leaves the key-values out
        properties.put("logging.pattern.console", LOG_LINE);
        properties.put("logging.level.root", env.text("LOG_LEVEL", "INFO"));
        // what others say about themselves at start hides what this service says
        properties.put("logging.level.org.apache.kafka", "WARN");
        properties.put("logging.level.org.apache.catalina", "WARN");
        properties.put("logging.level.org.jooq.Constants", "WARN");
        properties.put("logging.level.org.springframework.validation", "WARN");
        properties.put("logging.level.org.springframework.web", "WARN");

        return properties;
    }

    /// The properties of a service's memory; pool, migrations and jOOQ are Spring Boot's own
    /// wiring.
    static Map<String, Object> ofDatabase(DatabaseSettings settings, String schema) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", settings.url());
        properties.put("spring.datasource.username", settings.user());
        properties.put("spring.datasource.password", settings.password().value());
        properties.put("spring.datasource.hikari.maximum-pool-size", settings.poolSize());
        properties.put("spring.datasource.hikari.minimum-idle", 2);
        properties.put("spring.datasource.hikari.connection-timeout", 5_000);
        // an instance that stands still keeps its locks no longer than its partitions: whoever took
        // those over waits for the locks
        properties.put(
                "spring.datasource.hikari.connection-init-sql",
                "SET idle_in_transaction_session_timeout = '6s'");
        properties.put("spring.flyway.schemas", schema);
        properties.put("spring.flyway.default-schema", schema);
        // start order never matters: wait for the database instead of dying
        properties.put("spring.flyway.connect-retries", 600);
        properties.put("spring.flyway.connect-retries-interval", "1s");
        // or its lock is a transaction that idles while a long migration runs
        properties.put("spring.flyway.postgresql.transactional-lock", false);
        properties.put("spring.jooq.sql-dialect", "POSTGRES");
        return properties;
    }
}
