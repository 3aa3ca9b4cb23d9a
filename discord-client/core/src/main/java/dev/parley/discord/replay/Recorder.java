package dev.parley.discord.replay;

import dev.parley.discord.replay.RecordedInteraction.RecordedLimit;
import dev.parley.discord.replay.RecordedInteraction.RecordedResponse;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;

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

/// Transport that writes each response to a cassette; safe for concurrent use.
///
/// A write failure does not change what Discord did: the response is returned, and recording stops
/// with a warning.
final class Recorder implements Transport {

    private static final Logger LOG = System.getLogger(Recorder.class.getName());
    private static final int TOO_MANY_REQUESTS = 429;

    private final Transport transport;
    private final CassetteWriter file;
    private final Redactor redactor;
    private final InstantSource time;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean isBroken = new AtomicBoolean();

    Recorder(Transport transport, CassetteWriter file, Redactor redactor, InstantSource time) {
        this.transport = transport;
        this.file = file;
        this.redactor = redactor;
        this.time = time;
    }

    @Override
    public Reply send(Request request) throws InterruptedException {
        var sentAt = time.instant();
        var reply = transport.send(request);
        if (reply instanceof Reply.Response response
                && response.status() != TOO_MANY_REQUESTS
                && !isBroken.get()) {
            write(interaction(request, response, sentAt));
        }
        return reply;
    }

    private RecordedInteraction interaction(
            Request request, Reply.Response response, Instant sentAt) {
        var ownRedactor = redactor.withSecretsOf(request.route());
        return new RecordedInteraction(
                id(request.operation(), sentAt),
                sentAt,
                request.operation(),
                ownRedactor.request(request),
                new RecordedResponse(response.status(), ownRedactor.redact(response.body())),
                limit(response.headers()));
    }

    private String id(String operation, Instant sentAt) {
        var name = count.incrementAndGet() + " " + sentAt + " " + operation;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static @Nullable RecordedLimit limit(HttpHeaders headers) {
        var bucket = headers.firstValue("X-RateLimit-Bucket");
        var remaining = headers.firstValue("X-RateLimit-Remaining");
        var resetAfter = headers.firstValue("X-RateLimit-Reset-After");
        if (bucket.isEmpty() && remaining.isEmpty() && resetAfter.isEmpty()) {
            return null;
        }
        return new RecordedLimit(
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

    private void write(RecordedInteraction interaction) {
        try {
            file.append(interaction);
        } catch (IOException e) {
            if (isBroken.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "cannot write the recording, recording stops", e);
            }
        }
    }
}
