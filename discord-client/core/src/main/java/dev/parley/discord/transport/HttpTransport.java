package dev.parley.discord.transport;

import dev.parley.discord.model.DiscordError.NoAuthentication;
import dev.parley.discord.settings.DiscordSettings;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLHandshakeException;

/// Transport over HTTP/1.1 with pooled connections.
///
/// It never sends a request twice: the HTTP client's own retries are off and redirects are not
/// followed. The timeout covers the exchange as a whole, so a response that trickles in is cut off
/// too.
public final class HttpTransport implements Transport, AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int MAX_CONNECTIONS = 1_000;

    /// Idle time after which a connection is checked before it carries a request.
    private static final TimeValue VALIDATE_AFTER_IDLE = TimeValue.ofSeconds(1);

    private final DiscordSettings settings;
    private final RequestEncoder encoder;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor timeouts;

    /// Creates the transport; it connects on its first request.
    public HttpTransport(DiscordSettings settings) {
        this.settings = settings;
        this.encoder = new RequestEncoder(settings);
        this.http = client(settings);
        this.timeouts =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("discord-timeouts").factory());
        this.timeouts.setRemoveOnCancelPolicy(true);
    }

    private static CloseableHttpClient client(DiscordSettings settings) {
        var responseTimeout = Timeout.of(settings.responseTimeout());
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                        .setSocketTimeout(responseTimeout)
                                        .setValidateAfterInactivity(VALIDATE_AFTER_IDLE)
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(responseTimeout)
                                .setConnectionRequestTimeout(responseTimeout)
                                .build())
                .setUserAgent(settings.userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Reply send(Request request) throws InterruptedException {
        if (request.tokenKind() == TokenKind.BOT && settings.token() == null) {
            return new Reply.Withheld(new NoAuthentication("no bot token; set DISCORD_BOT_TOKEN"));
        }
        var encoded = encoder.encode(request);
        var timeout =
                timeouts.schedule(
                        encoded::cancel,
                        settings.responseTimeout().toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return http.execute(encoded, HttpTransport::toResponse);
        } catch (IOException e) {
            throwIfInterrupted();
            return failure(e);
        } catch (IllegalStateException e) {
            throwIfInterrupted();
            return connectionClosed(e);
        } finally {
            timeout.cancel(false);
        }
    }

    /// Classifies a closed connection pool: the transport was closed, or the timeout cancelled the
    /// request.
    private Reply connectionClosed(IllegalStateException e) throws InterruptedException {
        if (timeouts.isShutdown()) {
            throw (InterruptedException) new InterruptedException("closed").initCause(e);
        }
        return new Reply.NoResponse(e.getClass().getSimpleName());
    }

    /// Translates an interrupt, which closes the connection that the thread waits for.
    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static Reply failure(IOException e) {
        var reason = e.getClass().getSimpleName();
        return switch (e) {
            case ConnectException _,
                    ConnectTimeoutException _,
                    ConnectionRequestTimeoutException _,
                    NoRouteToHostException _,
                    UnknownHostException _,
                    SSLHandshakeException _ ->
                    new Reply.NotSent(reason);
            default -> new Reply.NoResponse(reason);
        };
    }

    private static Reply toResponse(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        return new Reply.Response(
                response.getCode(), headers(response.getHeaders()), parseJson(body));
    }

    /// Merges headers whose names differ in case: Discord spells some, such as `Set-Cookie`, in two
    /// ways in one response.
    private static HttpHeaders headers(Header[] headers) {
        var lists = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var header : headers) {
            lists.computeIfAbsent(header.getName(), any -> new ArrayList<>())
                    .add(header.getValue());
        }
        return HttpHeaders.of(lists, (name, value) -> true);
    }

    private static JsonNode parseJson(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        timeouts.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }
}
