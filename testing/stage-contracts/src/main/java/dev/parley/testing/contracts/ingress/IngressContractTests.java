package dev.parley.testing.contracts.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.Addressing;
import dev.parley.events.MessageEdited;
import dev.parley.events.MessageReceived;
import dev.parley.local.application.ExternalSystem;
import dev.parley.support.service.ServiceLauncher;
import dev.parley.testing.servers.SimulatedPeople;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.List;

/// The stories that every ingress service must tell, between its simulated platform and a real
/// broker and registry.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class IngressContractTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExternalSystem platform;
    private final ServiceLauncher<?> service;
    private IngressUnderTest ingress;

    /// Tells them of one service.
    protected IngressContractTests(ExternalSystem platform, ServiceLauncher<?> service) {
        this.platform = platform;
        this.service = service;
    }

    @BeforeAll
    void start() {
        ingress = IngressUnderTest.start(platform, service);
    }

    @AfterAll
    void stop() {
        ingress.close();
    }

    /// The service and its neighbours.
    protected final IngressUnderTest ingress() {
        return ingress;
    }

    /// Who writes on the platform.
    protected final SimulatedPeople people() {
        return ingress.people();
    }

    /// What the service made of it.
    protected final ChatInboundReader inbound() {
        return ingress.inbound();
    }

    /// Waits as long as a busy machine may need.
    protected static ConditionFactory awaitPatiently() {
        return await().atMost(PATIENCE);
    }

    @Test
    void publishesAPrivateMessage() {
        var said = people().sayPrivately("alice", "hello");

        awaitPatiently().until(() -> !inbound().eventsIn(said.place()).isEmpty());
        var event = inbound().eventsIn(said.place()).getFirst();
        assertThat(event.getAuthor().getName()).isEqualTo("alice");
        assertThat(event.getPayload())
                .isEqualTo(
                        new MessageReceived(
                                said.messageId(), "hello", Addressing.PRIVATE, null, List.of()));
    }

    @Test
    void publishesOnlyAddressedMessagesOfAGroup() {
        people().sayAmongPeople("bob", "not for you");
        var said = people().sayInPublic("bob", "what is it");

        awaitPatiently().until(() -> inbound().textsIn(said.place()).contains("what is it"));
        assertThat(inbound().textsIn(said.place())).doesNotContain("not for you");
    }

    @Test
    void publishesAnEdit() {
        var said = people().sayPrivately("carol", "frist");

        people().edit(said, "first");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .payloadsIn(said.place())
                                .contains(new MessageEdited(said.messageId(), "first")));
    }

    @Test
    void publishesMessagesSentWhileTheServiceWasStopped() {
        var place = people().sayPrivately("grace", "before").place();
        awaitPatiently().until(() -> inbound().textsIn(place).contains("before"));

        ingress.whileStopped(() -> {
            people().sayPrivately("grace", "meanwhile 1");
            people().sayPrivately("grace", "meanwhile 2");
        });
        people().sayPrivately("grace", "after");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .textsIn(place)
                                .equals(List.of("before", "meanwhile 1", "meanwhile 2", "after")));
    }
}
