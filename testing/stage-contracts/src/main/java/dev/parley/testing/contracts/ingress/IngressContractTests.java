package dev.parley.testing.contracts.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.events.Addressing;
import dev.parley.events.MessageEdited;
import dev.parley.events.MessageReceived;
import dev.parley.local.application.ExternalSystem;
import dev.parley.simulator.client.SimulatedUsers;
import dev.parley.support.service.launch.ServiceLauncher;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.List;

/// The contract of every ingress service, checked with its simulated platform and a real broker and
/// schema registry.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class IngressContractTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ExternalSystem platform;
    private final ServiceLauncher service;
    private IngressUnderTest ingress;

    protected IngressContractTests(ExternalSystem platform, ServiceLauncher service) {
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

    /// The running service and its surroundings.
    protected final IngressUnderTest ingress() {
        return ingress;
    }

    /// The users of the platform.
    protected final SimulatedUsers users() {
        return ingress.users();
    }

    /// The events that the service published.
    protected final ChatInboundReader inbound() {
        return ingress.inbound();
    }

    /// A wait with a timeout for a busy machine.
    protected static ConditionFactory awaitPatiently() {
        return await().atMost(TIMEOUT);
    }

    @Test
    void publishesAPrivateMessage() {
        var said = users().sendPrivately("alice", "hello");

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
        users().sendToOthers("bob", "not for you");
        var said = users().sendMentioningBot("bob", "what is it");

        awaitPatiently().until(() -> inbound().textsIn(said.place()).contains("what is it"));
        assertThat(inbound().textsIn(said.place())).doesNotContain("not for you");
    }

    @Test
    void publishesAnEdit() {
        var said = users().sendPrivately("carol", "frist");

        ingress.simulator().edit(said, "first");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .payloadsIn(said.place())
                                .contains(new MessageEdited(said.messageId(), "first")));
    }

    @Test
    void publishesMessagesSentWhileTheServiceWasStopped() {
        var place = users().sendPrivately("grace", "before").place();
        awaitPatiently().until(() -> inbound().textsIn(place).contains("before"));

        ingress.whileStopped(() -> {
            users().sendPrivately("grace", "meanwhile 1");
            users().sendPrivately("grace", "meanwhile 2");
        });
        users().sendPrivately("grace", "after");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .textsIn(place)
                                .equals(List.of("before", "meanwhile 1", "meanwhile 2", "after")));
    }
}
