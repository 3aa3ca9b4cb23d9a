package dev.parley.local.server.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Security of a broker: encryption, and the authentication and authorization of its clients.
///
/// @param keyStore PKCS #12 with the broker's key; the common name of its certificate is the super
///   user
/// @param trustStore PKCS #12 with the authority that signs the clients' certificates
/// @param password of both
/// @param superUser principal that may do everything
public record KafkaSecurity(Path keyStore, Path trustStore, String password, String superUser) {

    /// The settings of a broker without any plain listener: SCRAM over TLS at one port, mutual TLS
    /// at another. What no permission allows is refused.
    String settings(int scramPort, int mutualTlsPort, int controllerPort) {
        return """
        listeners=SCRAM://127.0.0.1:%1$d,MUTUAL://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
        advertised.listeners=SCRAM://127.0.0.1:%1$d,MUTUAL://127.0.0.1:%2$d
        listener.security.protocol.map=SCRAM:SASL_SSL,MUTUAL:SSL,CONTROLLER:SSL
        inter.broker.listener.name=MUTUAL
        sasl.enabled.mechanisms=SCRAM-SHA-512
        listener.name.scram.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
        listener.name.mutual.ssl.client.auth=required
        listener.name.controller.ssl.client.auth=required
        ssl.principal.mapping.rules=RULE:^CN=([^,]+).*$/$1/,DEFAULT
        ssl.keystore.type=PKCS12
        ssl.keystore.location=%4$s
        ssl.keystore.password=%6$s
        ssl.truststore.type=PKCS12
        ssl.truststore.location=%5$s
        ssl.truststore.password=%6$s
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        allow.everyone.if.no.acl.found=false
        super.users=User:%7$s
        """
                .formatted(
                        scramPort,
                        mutualTlsPort,
                        controllerPort,
                        keyStore,
                        trustStore,
                        password,
                        superUser);
    }

    /// Sockets that trust the authority, for a client without a certificate.
    SocketFactory sockets() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyStore.getInstance(trustStore.toFile(), password.toCharArray()));
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use " + trustStore, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + trustStore, e);
        }
    }
}
