package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.CloudflarePage;
import dev.parley.simulator.discord.DiscordJson;
import dev.parley.simulator.discord.DiscordSettings;
import dev.parley.simulator.discord.Interactions;
import dev.parley.simulator.discord.requests.Evidence;
import dev.parley.simulator.discord.requests.RequestLog;
import dev.parley.simulator.faults.FaultyEndpoint;
import dev.parley.simulator.http.BadCall;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.http.Routes;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Discord's REST API: every request goes through faults, token check and limits to its route.
public final class DiscordRest implements Endpoint {

    private static final Pattern VERSION = Pattern.compile("^/api(/v\\d+)?");

    private final World world;
    private final Supplier<DiscordSettings> settings;
    private final Routes routes = new Routes();
    private final Nonces nonces;
    private final RequestLog log;
    private final Webhooks webhooks;
    private final Endpoint chain;

    /// The API of one world.
    ///
    /// @param settings those in force
    /// @param log is told of every request
    public DiscordRest(
            World world,
            Supplier<DiscordSettings> settings,
            Interactions interactions,
            RequestLog log) {
        this.world = world;
        this.settings = settings;
        this.log = log;
        this.nonces = new Nonces(() -> settings.get().nonceMemory());
        this.webhooks = new Webhooks(world);
        DiscordJson json = new DiscordJson(world);
        new MessageRoutes(world, json, nonces).addTo(routes);
        new ReactionRoutes(world, json).addTo(routes);
        new ChannelRoutes(world, json).addTo(routes);
        new AccountRoutes(world, json).addTo(routes);
        new CommandRoutes(world).addTo(routes);
        new InteractionRoutes(world, json, interactions).addTo(routes);
        new WebhookRoutes(world, json, webhooks).addTo(routes);
        this.chain =
                new FaultyEndpoint(
                        this::checked,
                        () -> settings.get().faults(),
                        DiscordFaults::reply,
                        witness(world.journal()));
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        String prefix = VERSION.matcher(call.path()).results().findFirst().orElseThrow().group();
        Reply reply = Evidence.gathered(call.below(prefix), chain, log);
        if (settings.get().rateLimits() && reply instanceof Reply.Whole answer) {
            settings.get().limits().settle(answer, call.nanos());
        }
        return reply instanceof Reply.Whole whole && !CloudflarePage.is(reply)
                ? whole.with("Via", "1.1 google")
                : reply;
    }

    /// Forgets the nonces.
    public void forget() {
        nonces.clear();
    }

    private Reply checked(Call call) throws InterruptedException {
        Optional<Routes.Match> found = routes.match(call.method(), call.path());
        if (found.isEmpty()) {
            return DiscordError.NOT_FOUND;
        }
        Call routed = call.on(found.get());
        Evidence.current().routed(routed);
        if (!authorized(call)) {
            return DiscordError.UNAUTHORIZED;
        }
        try {
            return new LimitedEndpoint(world, settings, webhooks, found.get().endpoint())
                    .answer(routed);
        } catch (BadCall bad) {
            return DiscordError.BAD_JSON;
        }
    }

    private static FaultyEndpoint.Witness witness(Journal journal) {
        FaultyEndpoint.Witness noting = FaultyEndpoint.noting(journal, Platform.DISCORD.key());
        return (fault, call) -> {
            noting.struck(fault, call);
            Evidence.current().struck(fault);
        };
    }

    private boolean authorized(Call call) {
        String token = call.header("Authorization").orElse("");
        boolean needless =
                call.path().startsWith("/webhooks/")
                        || call.path().startsWith("/interactions/")
                        || call.path().equals("/gateway");
        return needless || (token.startsWith("Bot ") && !settings.get().refuseToken());
    }
}
