package dev.parley.discord.simulation;

import dev.parley.discord.simulation.Interaction.Answered;
import dev.parley.discord.simulation.Interaction.Limit;
import dev.parley.discord.wire.Exchange;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Request;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The exchange with each answer written down; safe for concurrent use.
///
/// A file that cannot be written does not change what Discord did: the answer is passed on, and the
/// recording ends with a warning.
final class Recorder implements Exchange {

    private static final Logger LOG = System.getLogger(Recorder.class.getName());
    private static final int TOO_MANY_REQUESTS = 429;

    private final Exchange wire;
    private final RecordingFile file;
    private final Redaction redaction;
    private final InstantSource time;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean isBroken = new AtomicBoolean();

    Recorder(Exchange wire, RecordingFile file, Redaction redaction, InstantSource time) {
        this.wire = wire;
        this.file = file;
        this.redaction = redaction;
        this.time = time;
    }

    @Override
    public Reply exchange(Request request) throws InterruptedException {
        var sentAt = time.instant();
        var reply = wire.exchange(request);
        if (reply instanceof Reply.Answered answer
                && answer.status() != TOO_MANY_REQUESTS
                && !isBroken.get()) {
            write(interaction(request, answer, sentAt));
        }
        return reply;
    }

    private Interaction interaction(Request request, Reply.Answered answer, Instant sentAt) {
        var own = redaction.and(request.route());
        return new Interaction(
                id(request.operation(), sentAt),
                sentAt,
                request.operation(),
                own.asked(request),
                new Answered(answer.status(), own.json(answer.body())),
                limit(answer.headers()));
    }

    private String id(String operation, Instant sentAt) {
        var name = count.incrementAndGet() + " " + sentAt + " " + operation;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static @Nullable Limit limit(HttpHeaders headers) {
        var bucket = headers.firstValue("X-RateLimit-Bucket");
        var remaining = headers.firstValue("X-RateLimit-Remaining");
        var resetAfter = headers.firstValue("X-RateLimit-Reset-After");
        if (bucket.isEmpty() && remaining.isEmpty() && resetAfter.isEmpty()) {
            return null;
        }
        return new Limit(
                bucket.orElse(null),
                remaining.map(Recorder::number).map(Double::intValue).orElse(null),
                resetAfter.map(Recorder::number).orElse(null));
    }

    private static @Nullable Double number(String header) {
        try {
            return Double.valueOf(header.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void write(Interaction interaction) {
        try {
            file.append(interaction);
        } catch (IOException e) {
            if (isBroken.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "the recording ends, its file cannot be written", e);
            }
        }
    }
}
