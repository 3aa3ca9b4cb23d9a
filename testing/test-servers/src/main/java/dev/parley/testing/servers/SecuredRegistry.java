package dev.parley.testing.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import dev.parley.local.process.Directories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/// The schema registry behind a gateway that takes encrypted calls only, each with a password or a
/// token, and leaves the administration of rules to an administrator.
public final class SecuredRegistry implements AutoCloseable {

    /// A user without the rights of an administrator.
    public static final String USER = "parley";

    /// The administrator.
    public static final String ADMINISTRATOR = "administrator";

    /// The token of the user.
    public static final String TOKEN = "token-of-parley";

    private final Path directory = temporaryDirectory();
    private final CertificateAuthority authority = new CertificateAuthority(directory);
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI registry = URI.create(TestServers.registry().url());
    private final SSLContext tls = authority.context("registry");
    private final HttpsServer server;

    private SecuredRegistry() {
        try {
            server =
                    HttpsServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
    }

    /// Starts the gateway, and the registry behind it.
    public static SecuredRegistry start() {
        var secured = new SecuredRegistry();
        secured.server.start();
        return secured;
    }

    /// The password of a user.
    public static String password(String user) {
        return "secret-of-" + user;
    }

    /// The address and the certificate, as environment variables of a service.
    public Map<String, String> environment() {
        return Map.of(
                "SCHEMA_REGISTRY_URL",
                url(),
                "SCHEMA_REGISTRY_CA_CERTIFICATES",
                "file:" + authority.certificate());
    }

    /// The trust of the gateway's certificate.
    public SSLContext trust() {
        return tls;
    }

    /// The address of the v3 API.
    public String url() {
        return "https://127.0.0.1:%d%s"
                .formatted(server.getAddress().getPort(), registry.getPath());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            var isAdministrator = given.equals(basic(ADMINISTRATOR));
            if (!isAdministrator
                    && !given.equals(basic(USER))
                    && !given.equals("Bearer " + TOKEN)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!isAdministrator && isAdministration(exchange)) {
                exchange.sendResponseHeaders(403, -1);
            } else {
                forward(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI()))
                        .header("Content-Type", "application/json")
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()))
                        .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        var body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean isAdministration(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().contains("/admin/")
                && !exchange.getRequestMethod().equals("GET");
    }

    private static String basic(String user) {
        var both = (user + ":" + password(user)).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("parley-registry-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closes the gateway; the registry stays.
    @Override
    public void close() {
        server.stop(0);
        client.close();
        Directories.delete(directory);
    }
}
