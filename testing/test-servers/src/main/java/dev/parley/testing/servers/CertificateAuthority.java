package dev.parley.testing.servers;

import dev.parley.local.process.SetupCommand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// An authority that signs certificates for loopback, made by the JDK's `keytool`.
final class CertificateAuthority {

    /// Of all its stores.
    static final String PASSWORD = "only-for-tests";

    private static final String ALIAS = "authority";

    private final Path directory;
    private final Path all;

    /// Makes the authority's own key.
    ///
    /// @param directory for all stores
    CertificateAuthority(Path directory) {
        this.directory = directory;
        this.all = directory.resolve("all.p12");
        keytool("-alias", ALIAS, "-dname", "CN=authority", "-ext", "bc:c");
    }

    /// A store with the authority's certificate.
    Path trustStore() {
        return store(
                "trust", (from, to) -> to.setCertificateEntry(ALIAS, from.getCertificate(ALIAS)));
    }

    /// A file with the authority's certificate in PEM.
    Path certificate() {
        try {
            var certificate = load(all).getCertificate(ALIAS).getEncoded();
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
            return Files.writeString(
                    directory.resolve("ca.pem"),
                    "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the certificate", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read " + all, e);
        }
    }

    /// TLS of a server with a certificate of its own, and of clients that trust the authority.
    SSLContext context(String name) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(keyStore(name)), PASSWORD.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(load(trustStore()));
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key of " + name, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use the key of " + name, e);
        }
    }

    /// A store with a key and its certificate, made at the first call.
    ///
    /// @param name the common name
    Path keyStore(String name) {
        if (Files.exists(file(name))) {
            return file(name);
        }
        keytool(
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-signer",
                ALIAS,
                "-ext",
                "san=ip:127.0.0.1,dns:localhost");
        return store(
                name,
                (from, to) ->
                        to.setEntry(
                                name,
                                from.getEntry(
                                        name,
                                        new KeyStore.PasswordProtection(PASSWORD.toCharArray())),
                                new KeyStore.PasswordProtection(PASSWORD.toCharArray())));
    }

    private void keytool(String... options) {
        var command = new ArrayList<>(List.of(keytoolProgram(), "-genkeypair"));
        command.addAll(List.of("-keyalg", "EC", "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", all.toString(), "-J-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        SetupCommand.run("make a key", command, "", directory.resolve("keytool.log"));
    }

    private static String keytoolProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    }

    private Path store(String name, Copying copying) {
        var file = file(name);
        try (var out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            copying.copy(load(all), store);
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make " + file, e);
        }
    }

    private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private Path file(String name) {
        return directory.resolve(name + ".p12");
    }

    /// Copies what one store needs of all that the authority has made.
    @FunctionalInterface
    private interface Copying {
        void copy(KeyStore from, KeyStore to) throws GeneralSecurityException;
    }
}
