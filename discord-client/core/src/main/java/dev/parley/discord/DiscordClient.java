package dev.parley.discord;

import dev.parley.discord.content.MessageContent;
import dev.parley.discord.metrics.ClientMetrics;
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
import dev.parley.discord.ratelimit.ClientClock;
import dev.parley.discord.ratelimit.GlobalLimiter;
import dev.parley.discord.ratelimit.QueueSlot;
import dev.parley.discord.ratelimit.RateLimiter;
import dev.parley.discord.ratelimit.SlidingWindowLimiter;
import dev.parley.discord.replay.SimulationLayer;
import dev.parley.discord.replay.SimulationMode;
import dev.parley.discord.retry.Backoff;
import dev.parley.discord.retry.OperationExecutor;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.transport.HttpTransport;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// Does operations on Discord, as soon as the limits allow and as often as it takes until their
/// outcome is certain.
///
/// Operations of one route in one place are done in the order in which they were asked for; those
/// of different ones do not wait for each other. Safe for concurrent use.
public final class DiscordClient implements AutoCloseable {

    /// What an address may ask in a second without a bot's token (docs topics/rate-limits).
    private static final int MAX_REQUESTS_PER_ADDRESS = 50;

    /// For ever, as far as arithmetic goes.
    private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

    private final DiscordSettings settings;
    private final ClientClock time;
    private final HttpTransport transport;
    private final SimulationLayer simulation;
    private final RateLimiter rateLimiter;
    private final OperationExecutor executor;
    private final Semaphore queuePermits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private DiscordClient(Builder builder) {
        this.settings = builder.settings;
        this.time = ClientClock.system(builder.clock);
        this.transport = new HttpTransport(settings);
        this.queuePermits = new Semaphore(settings.queueCapacity());
        this.simulation = SimulationLayer.open(builder.mode, transport, settings, time::instant);
        this.rateLimiter = rateLimiter(builder.globalLimiter);
        var exchange = builder.interceptor.apply(simulation.transport());
        this.executor =
                new OperationExecutor(
                        time, rateLimiter, exchange, Backoff.defaults(), builder.metrics);
        builder.metrics.registerQueueDepth(this::queueDepth);
    }

    private RateLimiter rateLimiter(@Nullable GlobalLimiter shared) {
        var budget = settings.invalidRequestBudget();
        if (simulation.isReplaying()) {
            return new RateLimiter(
                    time, GlobalLimiter.unlimited(), GlobalLimiter.unlimited(), budget);
        }
        var alone = new SlidingWindowLimiter(settings.requestsPerSecond(), time.nanos());
        var perAddress = new SlidingWindowLimiter(MAX_REQUESTS_PER_ADDRESS, time.nanos());
        return new RateLimiter(time, shared == null ? alone : shared, perAddress, budget);
    }

    /// A client that keeps its limits to itself; it connects at its first operation.
    public static DiscordClient of(DiscordSettings settings) {
        return builder(settings).build();
    }

    /// A client to be put together.
    public static Builder builder(DiscordSettings settings) {
        return new Builder(settings);
    }

    /// Does an operation and waits for its outcome.
    ///
    /// @param within after which no attempt begins any more; an attempt that has begun is waited
    ///   for, at most the settings' answer timeout
    /// @throws InterruptedException when the caller is to stop; the operation may have been done
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

    /// Takes an operation's place in the queue now, and does it in the background.
    ///
    /// Where the queue is full the caller waits for room, at most until the deadline; so whoever
    /// asks for more than Discord takes is slowed down to it.
    ///
    /// @param within as with [#perform]
    /// @return never fails but by the client's end
    /// @throws InterruptedException when the caller is to stop; the operation was not begun
    public <R> CompletableFuture<Outcome<R>> submit(Operation<R> operation, Duration within)
            throws InterruptedException {
        var deadline = deadline(within);
        if (!queuePermits.tryAcquire(deadline - time.nanos(), TimeUnit.NANOSECONDS)) {
            return CompletableFuture.completedFuture(
                    new Outcome.NotDone<>(new QueueFull(settings.queueCapacity())));
        }
        var isTaken = false;
        try {
            var request = operation.request(settings.directory());
            var outcome = inBackground(operation, request, executor.enqueue(request), deadline);
            isTaken = true;
            return outcome;
        } catch (DiscordException e) {
            return CompletableFuture.completedFuture(new Outcome.NotDone<>(e.error()));
        } finally {
            if (!isTaken) {
                queuePermits.release();
            }
        }
    }

    private <R> CompletableFuture<Outcome<R>> inBackground(
            Operation<R> operation, Request request, QueueSlot turn, long deadline) {
        var outcome = new CompletableFuture<Outcome<R>>();
        try {
            threads.execute(() -> complete(outcome, operation, request, turn, deadline));
        } catch (RejectedExecutionException e) {
            turn.close();
            throw e;
        }
        return outcome;
    }

    private <R> void complete(
            CompletableFuture<Outcome<R>> outcome,
            Operation<R> operation,
            Request request,
            QueueSlot turn,
            long deadline) {
        try {
            outcome.complete(executor.execute(operation, request, turn, deadline));
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        } finally {
            queuePermits.release();
        }
    }

    /// Opens the direct-message channel with a user, or finds it, and sends a message there.
    ///
    /// @param nonce the same for each attempt at the same message; null: a repeat shows it twice
    /// @param within for both together
    /// @throws InterruptedException when the caller is to stop; the message may have been sent
    public Outcome<Message> sendDirectMessage(
            Snowflake user, MessageContent content, @Nullable Nonce nonce, Duration within)
            throws InterruptedException {
        var begun = time.nanos();
        return switch (perform(new OpenDirectMessage(user), within)) {
            case Outcome.Done<Channel>(var channel) -> {
                var waited = Duration.ofNanos(time.nanos() - begun);
                var send = new SendMessage(ChannelTarget.of(channel.id()), content, nonce, null);
                yield waited.compareTo(within) > 0
                        ? new Outcome.NotDone<>(new QueueTimedOut(waited))
                        : perform(send, within.minus(waited));
            }
            case Outcome.NotDone<Channel>(var error) -> new Outcome.NotDone<>(error);
            case Outcome.Gone<Channel> _ -> new Outcome.Gone<>();
            // whether the channel was opened is of no matter: nothing was sent
            case Outcome.Unclear<Channel>(var error) -> new Outcome.NotDone<>(error);
        };
    }

    private long deadline(Duration within) {
        var span = within.compareTo(MAX_TIMEOUT) > 0 ? MAX_TIMEOUT : within;
        return time.nanos() + span.toNanos();
    }

    /// How many operations are in progress or wait.
    public int queueDepth() {
        return settings.queueCapacity() - queuePermits.availablePermits();
    }

    /// Whether Discord refused the bot's token; nothing more is sent with it then.
    public boolean isBotTokenRejected() {
        return executor.isBotTokenRejected();
    }

    /// What is known of the limits that are in use, for another process to go on with.
    public List<BucketState> exportLimits() {
        return rateLimiter.exportStates();
    }

    /// Goes on from what another process knew; what this client knows already stays.
    public void importLimits(List<BucketState> states) {
        rateLimiter.importStates(states);
    }

    /// Ends what is in progress; whether it was done stays open.
    @Override
    public void close() {
        threads.shutdownNow();
        transport.close();
        threads.close();
        simulation.close();
    }

    /// A client that is being put together.
    public static final class Builder {

        private final DiscordSettings settings;
        private @Nullable GlobalLimiter globalLimiter;
        private ClientMetrics metrics = ClientMetrics.none();
        private InstantSource clock = InstantSource.system();
        private SimulationMode mode = new SimulationMode.Disabled();
        private UnaryOperator<Transport> interceptor = UnaryOperator.identity();

        private Builder(DiscordSettings settings) {
            this.settings = settings;
        }

        /// The limit over all of the bot's routes, where several processes share it.
        public Builder globalLimiter(GlobalLimiter shared) {
            globalLimiter = shared;
            return this;
        }

        /// Where requests are counted.
        public Builder metrics(ClientMetrics counting) {
            metrics = counting;
            return this;
        }

        /// By which calendar messages have an age.
        public Builder clock(InstantSource calendar) {
            clock = calendar;
            return this;
        }

        /// Whether Discord's answers are recorded, or come from a recording.
        public Builder simulation(SimulationMode simulated) {
            mode = simulated;
            return this;
        }

        /// What is put around the wire, or around what stands for it.
        public Builder interceptor(UnaryOperator<Transport> wrapping) {
            interceptor = wrapping;
            return this;
        }

        /// The client.
        ///
        /// @throws DiscordException with [DiscordError.LoadFailed] when the recordings to replay
        ///   cannot be read
        public DiscordClient build() {
            return new DiscordClient(this);
        }
    }
}
