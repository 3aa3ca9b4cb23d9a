package dev.parley.egress.telegram.outbound;

import dev.parley.support.service.Secret;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The bot's HTTP connection to Telegram: it never retries a request by itself, and serves many
/// chats concurrently.
public final class BotConnection implements AutoCloseable {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int MAX_CONCURRENT_REQUESTS = 256;
    private static final int MAX_IDLE_CONNECTIONS = 32;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient http;
    private final TelegramClient client;

    /// Creates the connection; it connects on the first request.
    ///
    /// @param api base URL of the Bot API
    /// @param answerTimeout time after which an answer counts as lost
    public BotConnection(URI api, Secret token, Duration answerTimeout) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MAX_CONCURRENT_REQUESTS);
        // with the default of five, one slow chat would delay the others
        dispatcher.setMaxRequestsPerHost(MAX_CONCURRENT_REQUESTS);
        this.http =
                new OkHttpClient.Builder()
                        // OkHttp would resend a message when a pooled connection dies
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .dispatcher(dispatcher)
                        .connectionPool(
                                new ConnectionPool(MAX_IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                        .connectTimeout(CONNECT_TIMEOUT)
                        .readTimeout(answerTimeout)
                        .writeTimeout(answerTimeout)
                        .build();
        this.client = new OkHttpTelegramClient(http, token.value(), url(api));
    }

    TelegramClient client() {
        return client;
    }

    private static TelegramUrl url(URI api) {
        var secure = "https".equals(api.getScheme());
        var port = api.getPort() > 0 ? api.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        return TelegramUrl.builder().schema(api.getScheme()).host(api.getHost()).port(port).build();
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
        threads.shutdown();
    }
}
