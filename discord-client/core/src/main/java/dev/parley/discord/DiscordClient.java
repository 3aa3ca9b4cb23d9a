package dev.parley.discord;

import dev.parley.discord.DiscordError.QueueFull;
import dev.parley.discord.DiscordError.QueueTimedOut;
import dev.parley.discord.attempt.Backoff;
import dev.parley.discord.attempt.Performing;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.limit.Gate;
import dev.parley.discord.limit.GlobalLimit;
import dev.parley.discord.limit.LimitState;
import dev.parley.discord.limit.Limiter;
import dev.parley.discord.limit.Turn;
import dev.parley.discord.limit.Waiting;
import dev.parley.discord.meters.Meters;
import dev.parley.discord.operation.Channel;
import dev.parley.discord.operation.Message;
import dev.parley.discord.operation.Nonce;
import dev.parley.discord.operation.OpenDirectMessage;
import dev.parley.discord.operation.Operation;
import dev.parley.discord.operation.SendMessage;
import dev.parley.discord.settings.DiscordSettings;
import dev.parley.discord.simulation.Simulation;
import dev.parley.discord.simulation.SimulationMode;
import dev.parley.discord.wire.Exchange;
import dev.parley.discord.wire.Request;
import dev.parley.discord.wire.Wire;

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
    private static final int PER_ADDRESS = 50;

    /// For ever, as far as arithmetic goes.
    private static final Duration LONGEST = Duration.ofDays(365);

    private final DiscordSettings settings;
    private final Waiting time;
    private final Wire wire;
    private final Simulation simulation;
    private final Limiter limiter;
    private final Performing performing;
    private final Semaphore room;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private DiscordClient(Builder builder) {
        this.settings = builder.settings;
        this.time = Waiting.real(builder.clock);
        this.wire = new Wire(settings);
        this.room = new Semaphore(settings.queueCapacity());
        this.simulation = Simulation.open(builder.mode, wire, settings, time::instant);
        this.limiter = limiter(builder.gate);
        var exchange = builder.around.apply(simulation.exchange());
        this.performing = new Performing(time, limiter, exchange, Backoff.usual(), builder.meters);
        builder.meters.watchQueue(this::queueDepth);
    }

    private Limiter limiter(@Nullable Gate shared) {
        var budget = settings.invalidRequests();
        if (simulation.isReplaying()) {
            return new Limiter(time, Gate.open(), Gate.open(), budget);
        }
        var alone = new GlobalLimit(settings.requestsPerSecond(), time.nanos());
        var perAddress = new GlobalLimit(PER_ADDRESS, time.nanos());
        return new Limiter(time, shared == null ? alone : shared, perAddress, budget);
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
        if (!room.tryAcquire()) {
            return new Outcome.NotDone<>(new QueueFull(settings.queueCapacity()));
        }
        try {
            var request = operation.request(settings.directory());
            return performing.perform(operation, request, performing.enter(request), deadline);
        } catch (DiscordException e) {
            return new Outcome.NotDone<>(e.error());
        } finally {
            room.release();
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
        if (!room.tryAcquire(deadline - time.nanos(), TimeUnit.NANOSECONDS)) {
            return CompletableFuture.completedFuture(
                    new Outcome.NotDone<>(new QueueFull(settings.queueCapacity())));
        }
        var isTaken = false;
        try {
            var request = operation.request(settings.directory());
            var outcome = inBackground(operation, request, performing.enter(request), deadline);
            isTaken = true;
            return outcome;
        } catch (DiscordException e) {
            return CompletableFuture.completedFuture(new Outcome.NotDone<>(e.error()));
        } finally {
            if (!isTaken) {
                room.release();
            }
        }
    }

    private <R> CompletableFuture<Outcome<R>> inBackground(
            Operation<R> operation, Request request, Turn turn, long deadline) {
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
            Turn turn,
            long deadline) {
        try {
            outcome.complete(performing.perform(operation, request, turn, deadline));
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        } finally {
            room.release();
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
        var span = within.compareTo(LONGEST) > 0 ? LONGEST : within;
        return time.nanos() + span.toNanos();
    }

    /// How many operations are in progress or wait.
    public int queueDepth() {
        return settings.queueCapacity() - room.availablePermits();
    }

    /// Whether Discord refused the bot's token; nothing more is sent with it then.
    public boolean isBotRefused() {
        return performing.isBotRefused();
    }

    /// What is known of the limits that are in use, for another process to go on with.
    public List<LimitState> limits() {
        return limiter.states();
    }

    /// Goes on from what another process knew; what this client knows already stays.
    public void adopt(List<LimitState> states) {
        limiter.adopt(states);
    }

    /// Ends what is in progress; whether it was done stays open.
    @Override
    public void close() {
        threads.shutdownNow();
        wire.close();
        threads.close();
        simulation.close();
    }

    /// A client that is being put together.
    public static final class Builder {

        private final DiscordSettings settings;
        private @Nullable Gate gate;
        private Meters meters = Meters.none();
        private InstantSource clock = InstantSource.system();
        private SimulationMode mode = new SimulationMode.Disabled();
        private UnaryOperator<Exchange> around = UnaryOperator.identity();

        private Builder(DiscordSettings settings) {
            this.settings = settings;
        }

        /// The limit over all of the bot's routes, where several processes share it.
        public Builder gate(Gate shared) {
            gate = shared;
            return this;
        }

        /// Where requests are counted.
        public Builder meters(Meters counting) {
            meters = counting;
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
        public Builder around(UnaryOperator<Exchange> wrapping) {
            around = wrapping;
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
