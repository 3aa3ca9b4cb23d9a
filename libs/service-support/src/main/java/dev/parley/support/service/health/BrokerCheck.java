package dev.parley.support.service.health;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Health check of the broker: it answers, and accepts this service's credentials.
final class BrokerCheck implements Dependency.Check {

    private static final int TIMEOUT_SECONDS = 2;

    private final Dependency.Check question;

    /// @param question anything that only a broker can answer
    BrokerCheck(Dependency.Check question) {
        this.question = question;
    }

    /// A check of the broker of a client.
    static BrokerCheck of(Admin admin) {
        return new BrokerCheck(() -> {
            var _ = admin.describeCluster().clusterId().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        });
    }

    /// @throws IllegalStateException that names the setting which the broker refuses
    @Override
    public void run() throws Exception {
        try {
            question.run();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthenticationException refusal) {
                throw new IllegalStateException(
                        "the broker refuses %s: %s; the service waits and tries again"
                                .formatted(settingOf(refusal), refusal.getMessage()),
                        refusal);
            }
            throw e;
        }
    }

    private static String settingOf(AuthenticationException refusal) {
        return switch (refusal) {
            case SslAuthenticationException _ ->
                    "SPRING_KAFKA_SSL_KEY_STORE_LOCATION, or is not trusted by"
                            + " SPRING_KAFKA_SSL_TRUST_STORE_LOCATION";
            case UnsupportedSaslMechanismException _ -> "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM";
            default -> "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG";
        };
    }
}
