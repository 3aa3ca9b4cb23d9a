package dev.parley.discord;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.QueueFull;
import dev.parley.discord.model.DiscordError.QueueTimedOut;
import dev.parley.discord.model.DiscordException;
import dev.parley.discord.model.Outcome;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.operation.Channel;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.OpenDirectMessage;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.ratelimit.BucketState;
import dev.parley.discord.ratelimit.GlobalLimiter;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.ratelimit.SlidingWindowLimiter;
import dev.parley.discord.replay.SimulationLayer;
import dev.parley.discord.retry.OperationExecutor;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.time.Backoff;
import dev.parley.discord.time.ClientClock;
import dev.parley.discord.transport.HttpTransport;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Client of Discord's REST API: queues operations, keeps Discord's rate limits, and retries until
/// the outcome is certain or the deadline passes.
///
/// Operations of one route in one channel run in the order in which they were submitted; operations
/// of different routes or channels do not wait for each other. Safe for concurrent use.
public final class DiscordClient implements AutoCloseable {

    /// Cap on timeouts, so that deadline arithmetic cannot overflow.
    private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

    private final DiscordSettings settings;
    private final ClientClock time;
    private final HttpTransport transport;
    private final SimulationLayer simulation;
    private final RateLimiter rateLimiter;
    private final OperationExecutor executor;
    private final Semaphore queuePermits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DiscordClient(DiscordClientBuilder builder) {
        this.settings = builder.settings;
        this.time = ClientClock.system(builder.clock);
        this.transport = new HttpTransport(settings);
        this.queuePermits = new Semaphore(settings.queueCapacity());
        this.simulation = SimulationLayer.open(builder.mode, transport, settings, time::instant);
        this.rateLimiter = rateLimiter(builder.globalLimiter);
        var intercepted = builder.interceptor.apply(simulation.transport());
        this.executor =
                new OperationExecutor(
                        time, rateLimiter, intercepted, Backoff.defaults(), builder.metrics);
        builder.metrics.registerQueueDepth(this::queueDepth);
    }

    private RateLimiter rateLimiter(@Nullable GlobalLimiter shared) {
        var budget = settings.invalidRequestBudget();
        if (simulation.isReplaying()) {
            return RateLimiter.withoutGlobalLimits(time, budget);
        }
        return RateLimiter.withGlobalLimits(
                time,
                shared == null
                        ? new SlidingWindowLimiter(settings.requestsPerSecond(), time.nanos())
                        : shared,
                budget);
    }

    /// Creates a client that shares its rate limits with no other process; it connects on its first
    /// operation.
    public static DiscordClient of(DiscordSettings settings) {
        return builder(settings).build();
    }

    /// Starts building a client.
    public static DiscordClientBuilder builder(DiscordSettings settings) {
        return new DiscordClientBuilder(settings);
    }

    /// Performs an operation and waits for its outcome.
    ///
    /// @param within time after which no new attempt begins; an attempt in progress is awaited for
    ///   up to the settings' response timeout
    /// @throws InterruptedException when the calling thread is interrupted; the operation may have
    ///   been done
    public <R> Outcome<R> perform(Operation<R> operation, Duration within)
            throws InterruptedException {
        var deadline = deadline(within);
        if (!queuePermits.tryAcquire()) {
            return new Outcome.NotDone<>(new QueueFull(settings.queueCapacity()));
        }
        try {
            var request = operation.request(settings.directory());
            return executor.execute(operation, request, executor.enqueue(request), deadline);
        } catch (DiscordException e) {
            return new Outcome.NotDone<>(e.error());
        } finally {
            queuePermits.release();
        }
    }

    /// Enqueues an operation now and performs it in the background.
    ///
    /// When the queue is full the caller blocks until there is room or the deadline passes; that is
    /// the client's back-pressure.
    ///
    /// @param within as for [#perform]
    /// @return a future that fails only if the client is closed
    /// @throws InterruptedException when the calling thread is interrupted; the operation was not
    ///   started
    public <R> CompletableFuture<Outcome<R>> submit(Operation<R> operation, Duration within)
            throws InterruptedException {
        var deadline = deadline(within);
        if (!queuePermits.tryAcquire(deadline - time.nanos(), TimeUnit.NANOSECONDS)) {
            return CompletableFuture.completedFuture(
                    new Outcome.NotDone<>(new QueueFull(settings.queueCapacity())));
        }
        try {
            var request = operation.request(settings.directory());
            return executor.execute(operation, request, deadline, threads)
                    .whenComplete((outcome, failure) -> queuePermits.release());
        } catch (DiscordException e) {
            queuePermits.release();
            return CompletableFuture.completedFuture(new Outcome.NotDone<>(e.error()));
        } catch (RuntimeException e) {
            queuePermits.release();
            throw e;
        }
    }

    /// Opens (or finds) the direct-message channel with a user and sends a message there.
    ///
    /// @param nonce the same for every attempt at the same message; null allows a retry to
    ///   duplicate it
    /// @param within timeout of both steps together
    /// @throws InterruptedException when the calling thread is interrupted; the message may have
    ///   been sent
    public Outcome<Message> sendDirectMessage(
            Snowflake user, MessageContent content, @Nullable Nonce nonce, Duration within)
            throws InterruptedException {
        var startedAt = time.nanos();
        return switch (perform(new OpenDirectMessage(user), within)) {
            case Outcome.Done<Channel>(var channel) -> {
                var waited = Duration.ofNanos(time.nanos() - startedAt);
                var send = new SendMessage(ChannelTarget.of(channel.id()), content, nonce, null);
                yield waited.compareTo(within) > 0
                        ? new Outcome.NotDone<>(new QueueTimedOut(waited))
                        : perform(send, within.minus(waited));
            }
            case Outcome.NotDone<Channel>(var error) -> new Outcome.NotDone<>(error);
            case Outcome.Gone<Channel> _ -> new Outcome.Gone<>();
            // it does not matter whether the channel was opened: nothing was sent
            case Outcome.Unclear<Channel>(var error) -> new Outcome.NotDone<>(error);
        };
    }

    private long deadline(Duration within) {
        var timeout = within.compareTo(MAX_TIMEOUT) > 0 ? MAX_TIMEOUT : within;
        return time.nanos() + timeout.toNanos();
    }

    /// Returns the number of operations that are queued or in progress.
    public int queueDepth() {
        return settings.queueCapacity() - queuePermits.availablePermits();
    }

    /// Returns true once Discord has rejected the bot token; nothing more is sent with it then.
    public boolean isBotTokenRejected() {
        return executor.isBotTokenRejected();
    }

    /// Exports the state of all rate limits in use, for another process to import.
    public List<BucketState> exportLimits() {
        return rateLimiter.exportStates();
    }

    /// Imports rate-limit state that another process exported; state that this client has learned
    /// itself takes precedence.
    public void importLimits(List<BucketState> states) {
        rateLimiter.importStates(states);
    }

    /// Aborts operations in progress; their outcome stays unknown.
    @Override
    public void close() {
        threads.shutdownNow();
        transport.close();
        threads.close();
        simulation.close();
    }
}
