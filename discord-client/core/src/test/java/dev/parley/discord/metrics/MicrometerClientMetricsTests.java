package dev.parley.discord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.NoAuthentication;
import dev.parley.discord.model.DiscordError.Scope;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.DeleteMessage;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.MissingNode;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;

/// Metrics as Prometheus scrapes them.
class MicrometerClientMetricsTests {

    private static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));
    private static final Request TYPING = new TriggerTyping(CHANNEL).request(Directory.EMPTY);
    private static final Request DELETION =
            new DeleteMessage(CHANNEL, new Snowflake(9)).request(Directory.EMPTY);
    private static final String TYPES = "route=\"POST /channels/{channel}/typing\"";
    private static final String DELETES = "route=\"DELETE /channels/{channel}/messages/{message}\"";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MicrometerClientMetrics meters = new MicrometerClientMetrics(registry);

    @Test
    void countsEachAttemptByRouteAndStatus() {
        exchanged(TYPING, answered(204));
        exchanged(TYPING, answered(204));
        exchanged(DELETION, answered(404));

        assertThat(registry.scrape().lines())
                .contains(
                        "discord_requests_total{" + TYPES + ",status=\"204\"} 2.0",
                        "discord_requests_success_total{" + TYPES + "} 2.0",
                        "discord_requests_total{" + DELETES + ",status=\"404\"} 1.0",
                        "discord_requests_failed_total{kind=\"refused\","
                                + DELETES
                                + ",status=\"404\"} 1.0");
    }

    @Test
    void distinguishesKindsOfFailure() {
        exchanged(TYPING, answered(429));
        exchanged(TYPING, answered(502));
        exchanged(TYPING, new Reply.NotSent("ConnectException"));
        exchanged(TYPING, new Reply.NoResponse("SocketException"));

        assertThat(registry.scrape().lines())
                .contains(
                        failed("rate-limited", "429"),
                        failed("server-error", "502"),
                        failed("never-left", "none"),
                        failed("lost", "none"));
    }

    @Test
    void doesNotCountWithheldRequests() {
        exchanged(TYPING, new Reply.Withheld(new NoAuthentication("no bot token")));

        assertThat(registry.scrape()).doesNotContain("discord_requests");
    }

    @Test
    void countsRateLimitsByScope() {
        meters.recordRateLimit(TYPING, Scope.SHARED);
        meters.recordRateLimit(DELETION, Scope.SHARED);

        assertThat(registry.scrape().lines())
                .contains("discord_rate_limits_hit_total{scope=\"shared\"} 2.0");
    }

    @Test
    void publishesDurationsAsAHistogram() {
        meters.recordRequest(TYPING, answered(204), Duration.ofMillis(80));

        assertThat(registry.scrape().lines())
                .contains("# TYPE discord_request_duration_seconds histogram")
                .contains(
                        "discord_request_duration_seconds_bucket{" + TYPES + ",le=\"0.05\"} 0",
                        "discord_request_duration_seconds_bucket{" + TYPES + ",le=\"0.1\"} 1",
                        "discord_request_duration_seconds_count{" + TYPES + "} 1",
                        "discord_request_duration_seconds_sum{" + TYPES + "} 0.08");
    }

    @Test
    void reportsTheQueueDepth() {
        meters.registerQueueDepth(() -> 3);

        assertThat(registry.scrape().lines()).contains("discord_queue_depth 3.0");
    }

    private void exchanged(Request request, Reply reply) {
        meters.recordRequest(request, reply, Duration.ofMillis(1));
    }

    private static Reply answered(int status) {
        return new Reply.Response(
                status, HttpHeaders.of(Map.of(), (name, value) -> true), MissingNode.getInstance());
    }

    private static String failed(String kind, String status) {
        return "discord_requests_failed_total{kind=\"%s\",%s,status=\"%s\"} 1.0"
                .formatted(kind, TYPES, status);
    }
}
