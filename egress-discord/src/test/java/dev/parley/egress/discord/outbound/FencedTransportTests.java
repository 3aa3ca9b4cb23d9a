package dev.parley.egress.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.TriggerTyping;
import dev.parley.discord.settings.Directory;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Tests requests at the fence.
class FencedTransportTests {

    private final Request request =
            new TriggerTyping(ChannelTarget.of(new Snowflake(7))).request(Directory.EMPTY);
    private final List<Request> sent = new ArrayList<>();

    @Test
    void sendsARequestThatPassesAtOnce() throws Exception {
        var _ = transport(false).send(request);

        assertThat(sent).containsExactly(request);
    }

    @Test
    void doesNotSendOnAPermitFromBeforeTheWait() throws Exception {
        assertThat(transport(true).send(request)).isInstanceOf(Reply.NotSent.class);

        assertThat(sent).isEmpty();
    }

    private FencedTransport transport(boolean waits) {
        return new FencedTransport(
                () -> waits,
                each -> {
                    sent.add(each);
                    return new Reply.NoResponse("none");
                });
    }
}
