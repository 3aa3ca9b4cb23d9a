package dev.parley.ingress.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.chassis.Service;
import dev.parley.events.Addressing;
import dev.parley.events.MessageEdited;
import dev.parley.events.MessageReceived;
import dev.parley.localstack.stage.Neighbour;
import dev.parley.localstack.testing.SimulatedPeople;

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
public abstract class IngressStories {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Neighbour platform;
    private final Service<?> service;
    private IngressUnderTest ingress;

    /// Tells them of one service.
    protected IngressStories(Neighbour platform, Service<?> service) {
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
    protected final InboundRecords inbound() {
        return ingress.inbound();
    }

    /// Waits as long as a busy machine may need.
    protected static ConditionFactory awaitPatiently() {
        return await().atMost(PATIENCE);
    }

    @Test
    void aPrivateMessageBecomesOneEvent() {
        var said = people().sayPrivately("alice", "hello");

        awaitPatiently().until(() -> !inbound().of(said.place()).isEmpty());
        var event = inbound().of(said.place()).getFirst();
        assertThat(event.getAuthor().getName()).isEqualTo("alice");
        assertThat(event.getPayload())
                .isEqualTo(
                        new MessageReceived(
                                said.messageId(), "hello", Addressing.PRIVATE, null, List.of()));
    }

    @Test
    void amongPeopleOnlyWhatNamesTheBotBecomesOne() {
        people().sayAmongPeople("bob", "not for you");
        var said = people().sayInPublic("bob", "what is it");

        awaitPatiently().until(() -> inbound().texts(said.place()).contains("what is it"));
        assertThat(inbound().texts(said.place())).doesNotContain("not for you");
    }

    @Test
    void whatIsChangedIsTold() {
        var said = people().sayPrivately("carol", "frist");

        people().edit(said, "first");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .payloads(said.place())
                                .contains(new MessageEdited(said.messageId(), "first")));
    }

    @Test
    void whatWasSaidWhileTheServiceWasAwayIsTold() {
        var place = people().sayPrivately("grace", "before").place();
        awaitPatiently().until(() -> inbound().texts(place).contains("before"));

        ingress.without(() -> {
            people().sayPrivately("grace", "meanwhile 1");
            people().sayPrivately("grace", "meanwhile 2");
        });
        people().sayPrivately("grace", "after");

        awaitPatiently()
                .until(() ->
                        inbound()
                                .texts(place)
                                .equals(List.of("before", "meanwhile 1", "meanwhile 2", "after")));
    }
}
