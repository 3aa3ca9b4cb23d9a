package dev.parley.simulator.discord.rest;

import dev.parley.simulator.discord.behavior.DiscordBehavior;
import dev.parley.simulator.discord.json.DiscordJson;
import dev.parley.simulator.discord.limits.CloudflareBlockPage;
import dev.parley.simulator.discord.model.OpenInteractions;
import dev.parley.simulator.discord.requests.RequestLog;
import dev.parley.simulator.discord.requests.RequestTrace;
import dev.parley.simulator.faults.FaultInjectingEndpoint;
import dev.parley.simulator.http.BadRequestException;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.http.RouteTable;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The simulated REST API: every request passes faults, token check and rate limits on the way to
/// its route.
public final class DiscordRest implements Endpoint {

    private static final Pattern VERSION = Pattern.compile("^/api(/v\\d+)?");

    private final World world;
    private final Supplier<DiscordBehavior> settings;
    private final RouteTable routes = new RouteTable();
    private final NonceStore nonces;
    private final RequestLog log;
    private final WebhookStore webhooks;
    private final Endpoint chain;

    /// @param settings supplies the behavior in force
    /// @param log receives every request
    public DiscordRest(
            World world,
            Supplier<DiscordBehavior> settings,
            OpenInteractions interactions,
            RequestLog log) {
        this.world = world;
        this.settings = settings;
        this.log = log;
        this.nonces = new NonceStore(() -> settings.get().nonceMemory());
        this.webhooks = new WebhookStore(world);
        DiscordJson json = new DiscordJson(world);
        new MessageEndpoints(world, json, nonces).addTo(routes);
        new ReactionEndpoints(world, json).addTo(routes);
        new ChannelEndpoints(world, json).addTo(routes);
        new AccountEndpoints(world, json).addTo(routes);
        new CommandEndpoints(world).addTo(routes);
        new InteractionEndpoints(world, json, interactions).addTo(routes);
        new WebhookEndpoints(world, json, webhooks).addTo(routes);
        this.chain =
                new FaultInjectingEndpoint(
                        this::checked,
                        () -> settings.get().faults(),
                        DiscordFaultReplies::reply,
                        witness(world.journal()));
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        String prefix = VERSION.matcher(call.path()).results().findFirst().orElseThrow().group();
        HttpReply reply = RequestTrace.traced(call.withoutPrefix(prefix), chain, log);
        if (settings.get().rateLimits() && reply instanceof HttpReply.Complete answer) {
            settings.get().limits().countReply(answer, call.nanos());
        }
        return reply instanceof HttpReply.Complete whole && !CloudflareBlockPage.matches(reply)
                ? whole.with("Via", "1.1 google")
                : reply;
    }

    public void forget() {
        nonces.clear();
    }

    private HttpReply checked(HttpCall call) throws InterruptedException {
        Optional<RouteTable.Match> found = routes.match(call.method(), call.path());
        if (found.isEmpty()) {
            return DiscordErrorReply.NOT_FOUND;
        }
        HttpCall routed = call.routed(found.get());
        RequestTrace.current().routed(routed);
        if (!authorized(call)) {
            return DiscordErrorReply.UNAUTHORIZED;
        }
        try {
            return new RateLimitedEndpoint(world, settings, webhooks, found.get().endpoint())
                    .answer(routed);
        } catch (BadRequestException bad) {
            return DiscordErrorReply.BAD_JSON;
        }
    }

    private static FaultInjectingEndpoint.FaultListener witness(Journal journal) {
        FaultInjectingEndpoint.FaultListener noting =
                FaultInjectingEndpoint.journaling(journal, Platform.DISCORD.key());
        return (fault, call) -> {
            noting.onFault(fault, call);
            RequestTrace.current().faultInjected(fault);
        };
    }

    private boolean authorized(HttpCall call) {
        String token = call.header("Authorization").orElse("");
        boolean needless =
                call.path().startsWith("/webhooks/")
                        || call.path().startsWith("/interactions/")
                        || call.path().equals("/gateway");
        return needless || (token.startsWith("Bot ") && !settings.get().refuseToken());
    }
}
