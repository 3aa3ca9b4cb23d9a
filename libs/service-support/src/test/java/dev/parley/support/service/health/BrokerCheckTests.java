package dev.parley.support.service.health;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.Test;

import java.util.concurrent.ExecutionException;

/// Tests the reason that a service gives when the broker refuses it.
class BrokerCheckTests {

    @Test
    void namesTheSettingOfAWrongPassword() {
        assertThatThrownBy(refusing(new SaslAuthenticationException("invalid credentials"))::run)
                .hasMessageContainingAll(
                        "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "invalid credentials", "waits");
    }

    @Test
    void namesTheSettingOfAnUnknownMechanism() {
        assertThatThrownBy(refusing(new UnsupportedSaslMechanismException("PLAIN"))::run)
                .hasMessageContaining("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM");
    }

    @Test
    void namesTheSettingsOfAFailedHandshake() {
        assertThatThrownBy(refusing(new SslAuthenticationException("handshake failed"))::run)
                .hasMessageContainingAll(
                        "SPRING_KAFKA_SSL_KEY_STORE_LOCATION",
                        "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION");
    }

    @Test
    void keepsEveryOtherReason() {
        var failure = new ExecutionException(new TimeoutException("no node"));

        assertThatThrownBy(
                        new BrokerCheck(() -> {
                            throw failure;
                        })
                                ::run)
                .isSameAs(failure);
    }

    private static BrokerCheck refusing(AuthenticationException refusal) {
        return new BrokerCheck(() -> {
            throw new ExecutionException(refusal);
        });
    }
}
