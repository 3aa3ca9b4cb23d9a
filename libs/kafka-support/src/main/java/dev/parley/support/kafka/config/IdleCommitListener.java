package dev.parley.support.kafka.config;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/// Repeats the commit of a listener's finished offsets while it is idle.
///
/// Listeners commit without waiting. A commit that a restarting broker rejects is covered by the
/// next one of its partition; without a next one the group would keep a lag.
final class IdleCommitListener implements ApplicationListener<ListenerContainerIdleEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(IdleCommitListener.class);

    /// Called by the thread of the listener, between two polls.
    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent event) {
        event.getConsumer()
                .commitAsync((_, failure) -> {
                    if (failure != null) {
                        LOG.atDebug()
                                .setMessage("idle commit failed, the next one covers it")
                                .addKeyValue("outcome", failure.toString())
                                .log();
                    }
                });
    }
}
