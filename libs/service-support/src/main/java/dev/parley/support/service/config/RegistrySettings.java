package dev.parley.support.service.config;

import dev.parley.support.kafka.RegistryAccess;
import dev.parley.support.kafka.RegistryCredentials;
import dev.parley.support.service.Secret;
import dev.parley.support.service.settings.InvalidSettingException;
import dev.parley.support.service.settings.UriScheme;
import dev.parley.support.service.settings.Uris;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

import java.net.URI;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/// The schema registry of a service.
///
/// @param url base address of its v3 API
/// @param user name for basic authentication
/// @param password password of the user
/// @param token for bearer authentication
/// @param caCertificates authorities that its certificate may be of, as PEM text or the address of
///   a file; Java's own by default
@ConfigurationProperties("parley.schema-registry")
record RegistrySettings(
        @NotNull @UriScheme({"http", "https"}) URI url,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable Secret token,
        @Nullable String caCertificates) {

    private static final String URL = "SCHEMA_REGISTRY_URL";
    private static final String USER = "SCHEMA_REGISTRY_USER";
    private static final String PASSWORD = "SCHEMA_REGISTRY_PASSWORD";
    private static final String TOKEN = "SCHEMA_REGISTRY_TOKEN";
    private static final String CA = "SCHEMA_REGISTRY_CA_CERTIFICATES";

    /// Validates the credentials and the certificates.
    ///
    /// @throws InvalidSettingException when they are incomplete, contradict each other, or are not
    ///   certificates
    RegistrySettings {
        url = Uris.withoutTrailingSlash(url);
        user = isSet(user) ? user : null;
        password = password != null && isSet(password.value()) ? password : null;
        token = token != null && isSet(token.value()) ? token : null;
        if (url != null && url.getRawUserInfo() != null) {
            throw new InvalidSettingException(
                    URL,
                    "holds a user or a password, expected them in " + USER + " and " + PASSWORD,
                    "https://registry.example.com/apis/registry/v3");
        }
        if (user != null && password == null) {
            throw new InvalidSettingException(PASSWORD, "is not set, but " + USER + " is", "…");
        }
        if (user == null && password != null) {
            throw new InvalidSettingException(
                    USER, "is not set, but " + PASSWORD + " is", "parley");
        }
        if (user != null && token != null) {
            throw new InvalidSettingException(
                    TOKEN, "and " + USER + " are both set, expected one of them", "<one of them>");
        }
        var _ = trust(caCertificates);
    }

    /// The access of this service to the registry.
    RegistryAccess access() {
        return new RegistryAccess(credentials(), trust(caCertificates));
    }

    private RegistryCredentials credentials() {
        if (user != null && password != null) {
            return new RegistryCredentials.Basic(user, password.value());
        }
        return token == null
                ? new RegistryCredentials.None()
                : new RegistryCredentials.Bearer(token.value());
    }

    private static Optional<SSLContext> trust(@Nullable String certificates) {
        if (!isSet(certificates)) {
            return Optional.empty();
        }
        try {
            var stores =
                    new PemSslStoreBundle(null, PemSslStoreDetails.forCertificates(certificates));
            return Optional.of(SslBundle.of(stores).createSslContext());
        } catch (RuntimeException e) {
            throw new InvalidSettingException(
                    CA,
                    "does not hold or name certificates in PEM: " + e.getMessage(),
                    "file:/run/secrets/ca.pem");
        }
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
