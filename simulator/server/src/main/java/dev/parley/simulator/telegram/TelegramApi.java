package dev.parley.simulator.telegram;

import dev.parley.simulator.faults.Fault;
import dev.parley.simulator.faults.FaultyEndpoint;
import dev.parley.simulator.http.BadCall;
import dev.parley.simulator.http.Call;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.Reply;
import dev.parley.simulator.world.Happening;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.Watcher;
import dev.parley.simulator.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The Bot API: `/bot<token>/<method>`, method names in any case.
final class TelegramApi implements Endpoint, Watcher {

    private final World world;
    private final Supplier<TelegramSettings> settings;
    private final TelegramJson json;
    private final Updates updates;
    private final Webhooks webhooks;
    private final ChatLimits limits = new ChatLimits();
    private final Endpoint chain;
    private final Map<String, Method> methods = new HashMap<>();

    @FunctionalInterface
    private interface Method {
        Outcome call(Parameters parameters, long nanos) throws InterruptedException;
    }

    /// @param settings those in force
    TelegramApi(World world, Supplier<TelegramSettings> settings) {
        this.world = world;
        this.settings = settings;
        this.json = new TelegramJson(world);
        this.updates = new Updates(world);
        this.webhooks = new Webhooks(world, updates);
        this.chain =
                new FaultyEndpoint(
                        this::checked,
                        () -> settings.get().faults(),
                        TelegramApi::shown,
                        FaultyEndpoint.noting(world.journal(), Platform.TELEGRAM.key()));
        addMethods();
        world.watch(this);
    }

    @Override
    public Reply answer(Call call) throws InterruptedException {
        int slash = call.path().lastIndexOf('/');
        return chain.answer(call.below(call.path().substring(0, Math.max(slash, 0))));
    }

    @Override
    public void on(Happening happening) {
        switch (happening) {
            case Happening.Said(var message) when concernsBot(message) ->
                    updates.add("message", json.message(message), message);
            case Happening.Edited(var message) when concernsBot(message) ->
                    updates.add("edited_message", json.message(message), null);
            default -> {}
        }
    }

    Updates updates() {
        return updates;
    }

    void forget() {
        updates.clear();
        limits.clear();
    }

    /// Telegram never hands one bot what another wrote.
    private boolean concernsBot(Message message) {
        return message.place().platform() == Platform.TELEGRAM
                && !message.author().bot()
                && (!message.place().shared()
                        || !settings.get().privacyMode()
                        || json.forBot(message));
    }

    private Reply checked(Call call) throws InterruptedException {
        if (settings.get().refuseToken()) {
            return new Outcome.Refused(401, "Unauthorized", null).reply();
        }
        String name = call.path().substring(1).toLowerCase(Locale.ROOT);
        Method method = methods.get(name);
        if (method == null) {
            return new Outcome.Refused(404, "Not Found", null).reply();
        }
        try {
            Parameters parameters = Parameters.of(call);
            Optional<Outcome> refusal = limited(name, parameters, call);
            return refusal.isPresent()
                    ? refusal.get().reply()
                    : method.call(parameters, call.nanos()).reply();
        } catch (BadCall bad) {
            return Outcome.badRequest(String.valueOf(bad.getMessage())).reply();
        }
    }

    private Optional<Outcome> limited(String name, Parameters parameters, Call call) {
        if (!settings.get().rateLimits()) {
            return Optional.empty();
        }
        Optional<Outcome> refusal = limits.refusal(name, parameters, call.nanos());
        if (refusal.isPresent()) {
            world.journal()
                    .note(
                            Journal.Kind.RATE_LIMITED,
                            call.nanos(),
                            Platform.TELEGRAM.key(),
                            name + " " + parameters.text("chat_id").orElse(""));
        }
        return refusal;
    }

    private void addMethods() {
        Polling polling = new Polling(world, updates);
        Chatting chatting = new Chatting(world, json);
        Commands commands = new Commands();
        on("getMe", (parameters, nanos) -> new Outcome.Done(me()));
        on("getUpdates", (parameters, nanos) -> poll(polling, parameters));
        on("sendMessage", chatting::send);
        on("editMessageText", chatting::edit);
        on("deleteMessage", chatting::delete);
        on("sendChatAction", chatting::type);
        on("setMessageReaction", (parameters, nanos) -> chatting.react(parameters));
        on("getChat", (parameters, nanos) -> chatting.chat(parameters));
        on("setMyCommands", (parameters, nanos) -> commands.set(parameters));
        on("getMyCommands", (parameters, nanos) -> commands.get(parameters));
        on("deleteMyCommands", (parameters, nanos) -> commands.delete(parameters));
        on("setWebhook", (parameters, nanos) -> webhooks.set(parameters));
        on("deleteWebhook", (parameters, nanos) -> webhooks.delete(parameters));
        on("getWebhookInfo", (parameters, nanos) -> webhooks.info());
        on("answerCallbackQuery", (parameters, nanos) -> Outcome.yes());
        on("logOut", (parameters, nanos) -> Outcome.yes());
        on("close", (parameters, nanos) -> Outcome.yes());
    }

    private void on(String name, Method method) {
        methods.put(name.toLowerCase(Locale.ROOT), method);
    }

    private Outcome poll(Polling polling, Parameters parameters) throws InterruptedException {
        if (webhooks.active()) {
            return Outcome.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to"
                            + " delete the webhook first");
        }
        if (parameters.json("allowed_updates").isArray()) {
            updates.allow(Webhooks.allowed(parameters));
        }
        return polling.poll(parameters);
    }

    private ObjectNode me() {
        Person bot = world.people(Platform.TELEGRAM).bot();
        return json.user(bot)
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", !settings.get().privacyMode())
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private static Reply.Whole shown(Fault fault) {
        return switch (fault.kind()) {
            case RATE_LIMITED ->
                    Outcome.tooMany((int) Math.max(1, Math.ceil(fault.retryAfterSeconds())))
                            .reply();
            case INTERNAL_ERROR -> new Outcome.Refused(500, "Internal Server Error", null).reply();
            case UNAVAILABLE, BAD_GATEWAY, RESET, END, HANG, SLOW_BODY, BLOCKED_PAGE ->
                    Reply.text(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
        };
    }
}
