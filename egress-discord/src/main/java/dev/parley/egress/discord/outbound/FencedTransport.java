package dev.parley.egress.discord.outbound;

import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;
import dev.parley.support.egress.delivery.SendFence;

/// Transport that passes the fence immediately before each request, after all waits for limits.
///
/// A request that had to wait at the fence is not sent: its permit of the limits is stale, and it
/// gets another one.
public final class FencedTransport implements Transport {

    private final SendFence fence;
    private final Transport next;

    public FencedTransport(SendFence fence, Transport next) {
        this.fence = fence;
        this.next = next;
    }

    @Override
    public Reply send(Request request) throws InterruptedException {
        return fence.await() ? new Reply.NotSent("ownership had to be proven") : next.send(request);
    }
}
