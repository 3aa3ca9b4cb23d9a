package dev.parley.local.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Answers of `GET /health`.
class StageHealthTests {

    @Test
    void namesTheFirstUnhealthyDependency() {
        var health =
                new StageHealth(
                        503,
                        """
                        {"status":"unhealthy","kafka":"healthy",
                         "registry":"unhealthy: it refused the schema \\"chat-inbound\\": 422",
                         "redis":"unhealthy: no answer within 3 s"}
                        """);

        assertThat(health.failureReason())
                .contains("registry unhealthy: it refused the schema \"chat-inbound\": 422");
    }

    @Test
    void givesNoReasonWhenHealthy() {
        var health = new StageHealth(200, "{\"status\":\"healthy\",\"kafka\":\"healthy\"}");

        assertThat(health.isHealthy()).isTrue();
        assertThat(health.failureReason()).isEmpty();
    }

    @Test
    void namesWhatIsUnhealthyWhereTheInstanceWorksWithoutIt() {
        var health =
                new StageHealth(
                        200, "{\"status\":\"healthy\",\"turns\":\"unhealthy: 3 of 3 failed\"}");

        assertThat(health.isHealthy()).isTrue();
        assertThat(health.failureReason()).contains("turns unhealthy: 3 of 3 failed");
    }

    @Test
    void abbreviatesALongReason() {
        var health = new StageHealth(503, "{\"kafka\":\"unhealthy: " + "x".repeat(900) + "\"}");

        assertThat(health.failureReason().orElseThrow()).hasSize(200).endsWith("…");
    }

    @Test
    void givesNoReasonForTheAnswerOfAnotherServer() {
        assertThat(new StageHealth(404, "<html>not found</html>").failureReason()).isEmpty();
    }
}
