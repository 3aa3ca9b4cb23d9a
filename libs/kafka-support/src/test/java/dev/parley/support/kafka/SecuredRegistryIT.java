package dev.parley.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.kafka.RegistryCredentials.Basic;
import dev.parley.support.kafka.RegistryCredentials.Bearer;
import dev.parley.support.kafka.RegistryCredentials.None;
import dev.parley.testing.servers.SecuredRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.Optional;

/// A real registry behind TLS and authentication.
class SecuredRegistryIT {

    private static final Topic<?> TOPIC = Topics.INFERENCE_CONTROL;

    static final List<RegistryCredentials> ACCEPTED =
            List.of(
                    new Basic(SecuredRegistry.USER, SecuredRegistry.password(SecuredRegistry.USER)),
                    new Bearer(SecuredRegistry.TOKEN));

    static final List<RegistryCredentials> REFUSED =
            List.of(new None(), new Basic(SecuredRegistry.USER, "guessed"), new Bearer("guessed"));

    private static SecuredRegistry registry;

    @BeforeAll
    static void start() {
        registry = SecuredRegistry.start();
        client(administrator()).requireBackwardTransitiveCompatibility();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @ParameterizedTest
    @FieldSource("ACCEPTED")
    void registersAndFindsSchemas(RegistryCredentials credentials) {
        var client = client(credentials);

        var id = client.register(TOPIC.name(), TOPIC.schema());

        assertThat(client.find(TOPIC.name(), id)).contains(TOPIC.schema());
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void namesTheSettingThatIsRefused(RegistryCredentials credentials) {
        assertThatThrownBy(() -> client(credentials).ping())
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContainingAll("refuses", credentials.settings(), "401", "waits")
                .hasMessageNotContaining("guessed");
    }

    @Test
    void needsNoAdministratorForARuleThatIsSet() {
        assertThatCode(() -> client(ACCEPTED.getFirst()).requireBackwardTransitiveCompatibility())
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheSettingThatTrustsTheCertificate() {
        var client =
                new SchemaRegistryClient(
                        registry.url(),
                        new RegistryAccess(administrator(), Optional.empty()),
                        NamePrefix.NONE);

        assertThatThrownBy(client::ping)
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("SCHEMA_REGISTRY_CA_CERTIFICATES");
    }

    private static RegistryCredentials administrator() {
        return new Basic(
                SecuredRegistry.ADMINISTRATOR,
                SecuredRegistry.password(SecuredRegistry.ADMINISTRATOR));
    }

    private static SchemaRegistryClient client(RegistryCredentials credentials) {
        return new SchemaRegistryClient(
                registry.url(),
                new RegistryAccess(credentials, Optional.of(registry.trust())),
                NamePrefix.NONE);
    }
}
