package dev.parley.support.kafka;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/// HTTP connection to the schema registry, on which every call ends in time, its body included: the
/// JDK's own request timeout ends with the headers.
final class RegistryConnection {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private static final String TRUST = "SCHEMA_REGISTRY_CA_CERTIFICATES";

    /// Far above a schema; an endless body ends here.
    private static final long MAX_BODY_BYTES = 4L * 1024 * 1024;

    private final HttpClient client;
    private final String url;
    private final RegistryCredentials credentials;
    private final Duration timeout;

    /// @param timeout limit of a whole call
    RegistryConnection(String url, RegistryAccess access, Duration timeout) {
        var builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_TIMEOUT);
        access.trust().ifPresent(builder::sslContext);
        this.client = builder.build();
        this.credentials = access.credentials();
        this.url = url;
        this.timeout = timeout;
    }

    /// The answer to a query.
    ///
    /// @throws RegistryUnavailableException when the registry does not answer
    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// The answer to a JSON body that is posted.
    ///
    /// @throws RegistryUnavailableException when the registry does not answer
    HttpResponse<String> post(String path, String body) {
        return send(json(path).POST(BodyPublishers.ofString(body)));
    }

    /// The answer to a JSON body that is put.
    ///
    /// @throws RegistryUnavailableException when the registry does not answer
    HttpResponse<String> put(String path, String body) {
        return send(json(path).PUT(BodyPublishers.ofString(body)));
    }

    /// The failure of an answer with an unexpected status.
    RegistryUnavailableException unexpected(HttpResponse<String> answer) {
        return new RegistryUnavailableException(
                "the registry at " + url + " answered " + answer.statusCode());
    }

    /// The failure of a call that the registry refuses, with the settings that it refuses.
    private RegistryUnavailableException refusal(HttpResponse<String> answer) {
        var request = answer.request();
        return new RegistryUnavailableException(
                "the registry refuses %s for %s %s with %d; the service waits and tries again"
                        .formatted(
                                credentials.settings(),
                                request.method(),
                                request.uri(),
                                answer.statusCode()));
    }

    /// The registry's address.
    String url() {
        return url;
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        credentials.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var call =
                client.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BODY_BYTES));
        try {
            var answer = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() >= 500) {
                throw unexpected(answer);
            }
            if (answer.statusCode() == UNAUTHORIZED || answer.statusCode() == FORBIDDEN) {
                throw refusal(answer);
            }
            return answer;
        } catch (TimeoutException e) {
            throw new RegistryUnavailableException(
                    "the registry at " + url + " gave no whole answer within " + timeout, e);
        } catch (ExecutionException e) {
            throw new RegistryUnavailableException(
                    e.getCause() instanceof SSLException untrusted
                            ? "the registry at %s has no certificate that %s trusts: %s; the service waits and tries again"
                                    .formatted(url, TRUST, untrusted.getMessage())
                            : "the registry at " + url + " does not answer",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while asking the registry", e);
        } finally {
            var _ = call.cancel(true);
        }
    }
}
