package dev.parley.inference.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.okhttp.OpenAIOkHttpClient;

import dev.parley.inference.completion.ModelCallOutcome;
import dev.parley.inference.completion.ModelCallOutcome.Answered;
import dev.parley.inference.completion.ModelCallOutcome.Unavailable;
import dev.parley.inference.completion.Prompt;
import dev.parley.inference.completion.Prompt.Message;
import dev.parley.inference.completion.Prompt.Role;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.application.SimulatorServer;
import dev.parley.local.project.ProjectHome;
import dev.parley.local.server.LocalServer;
import dev.parley.simulator.client.ModelFailure;
import dev.parley.simulator.client.ModelScript;
import dev.parley.simulator.client.SimulatorClient;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Tests the client with the simulator and its scripted faults.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedProviderIT {

    private static final Prompt PROMPT =
            new Prompt(List.of(new Message(Role.USER, "hello")), null, null);

    private final ConnectionPool connections = new ConnectionPool();
    private LocalServer<SimulatorAddress> simulator;
    private SimulatorClient control;
    private OpenAiModelClient model;

    @BeforeAll
    void start() {
        simulator =
                LocalServer.start(
                        SimulatorServer.prepare(
                                ProjectHome.find(),
                                Path.of("target", "simulator.log").toAbsolutePath(),
                                0));
        control = new SimulatorClient(simulator.address().baseUri());
        model =
                new OpenAiModelClient(
                        OpenAIOkHttpClient.builder()
                                .apiKey("sim-openai-key")
                                .baseUrl(simulator.address().resolve("/v1").toString())
                                .maxRetries(0)
                                .okHttpClient(
                                        new OkHttpClient.Builder()
                                                .connectionPool(connections)
                                                .build())
                                .build(),
                        connections);
    }

    @AfterAll
    void stop() {
        control.close();
        simulator.close();
    }

    @Test
    void answers() throws Exception {
        assertThat(call())
                .isInstanceOfSatisfying(
                        Answered.class,
                        answer -> assertThat(answer.text()).startsWith("You said: \"hello\""));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BAD_REQUEST")
    void succeedsAfterATransientFault(ModelFailure failure) throws Exception {
        control.script(ModelScript.defaults().fail(failure, 1));

        assertThat(call()).isInstanceOf(Unavailable.class);

        assertThat(call()).isInstanceOf(Answered.class);
    }

    @Test
    void readsRetryAfter() throws Exception {
        control.script(ModelScript.defaults().rateLimit(Duration.ofSeconds(2), 1));

        assertThat(call())
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable ->
                                assertThat(unavailable.retryAfter())
                                        .isEqualTo(Duration.ofSeconds(2)));
        call();
    }

    private ModelCallOutcome call() throws InterruptedException {
        return model.call("parley-small", PROMPT, Duration.ofSeconds(3));
    }
}
