package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.CatchUp;
import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.ingress.discord.intake.Intake;
import dev.parley.support.ingress.ChatEvent;
import dev.parley.support.ingress.ChatEventPublisher;
import dev.parley.support.ingress.IntakeDecision;
import dev.parley.support.ingress.IntakeProgress;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;

/// Publishes the dispatches that the intake accepts, and advances the positions of their channels.
///
/// @param publisher publishes the events, in order
/// @param catchUp knows the positions, and the gaps that an event must not hide
/// @param progress waits while Kafka takes nothing
/// @param meters counts what is ignored
/// @param clock tells the time
record DispatchPublisher(
        ChatEventPublisher publisher,
        CatchUp catchUp,
        IntakeProgress progress,
        MeterRegistry meters,
        Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchPublisher.class);

    /// Publishes a dispatch if the intake accepts it.
    ///
    /// @throws InterruptedException if the service stops
    void publish(Dispatch dispatch, Intake intake) throws InterruptedException {
        if (dispatch instanceof Dispatch.Posted(DiscordMessage message)) {
            catchUp.positions().advance(message.channelId(), message.messageId(), message.direct());
        }
        switch (intake.decide(dispatch)) {
            case IntakeDecision.Accepted decision -> {
                var _ =
                        progress.waitFor(
                                        () -> publisher.publish(marked(decision.event(), dispatch)))
                                .exceptionally(failure -> logRejected(decision.event(), failure));
            }
            case IntakeDecision.Ignored ignored ->
                    meters.counter("parley.ingress.ignored", "reason", ignored.reason().label())
                            .increment();
        }
    }

    /// The position that a message leaves in `chat-inbound` must not hide what is still unread.
    private ChatEvent marked(ChatEvent event, Dispatch dispatch) {
        if (dispatch instanceof Dispatch.Posted(DiscordMessage message)) {
            var resumeAfter = catchUp.resumeAfter(message.channelId(), clock.instant());
            if (resumeAfter.isPresent()) {
                return event.withResumeAfter(Long.toUnsignedString(resumeAfter.getAsLong()));
            }
        }
        return event;
    }

    private static @Nullable Void logRejected(ChatEvent event, Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        // without the cause's message, which may quote message text
        LOG.atError()
                .addKeyValue("event", event.id())
                .addKeyValue("place", event.place())
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log("could not publish an event, and never will, dropping it");
        return null;
    }
}
