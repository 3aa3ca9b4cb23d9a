package dev.parley.simulator.telegram;

import dev.parley.simulator.faults.Fault;
import dev.parley.simulator.faults.FaultInjectingEndpoint;
import dev.parley.simulator.http.BadRequestException;
import dev.parley.simulator.http.Endpoint;
import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.Journal;
import dev.parley.simulator.world.Message;
import dev.parley.simulator.world.Person;
import dev.parley.simulator.world.Platform;
import dev.parley.simulator.world.World;
import dev.parley.simulator.world.WorldEvent;
import dev.parley.simulator.world.WorldListener;

import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The Bot API: `/bot<token>/<method>`, method names in any case.
final class TelegramApi implements Endpoint, WorldListener {

    private final World world;
    private final Supplier<TelegramBehavior> settings;
    private final TelegramJson json;
    private final UpdateQueue updates;
    private final WebhookDelivery webhooks;
    private final ChatLimits limits = new ChatLimits();
    private final Endpoint chain;
    private final Map<String, Method> methods = new HashMap<>();

    @FunctionalInterface
    private interface Method {
        MethodResult call(MethodParameters parameters, long nanos) throws InterruptedException;
    }

    /// @param settings supplies the behavior in force
    TelegramApi(World world, Supplier<TelegramBehavior> settings) {
        this.world = world;
        this.settings = settings;
        this.json = new TelegramJson(world);
        this.updates = new UpdateQueue(world);
        this.webhooks = new WebhookDelivery(world, updates);
        this.chain =
                new FaultInjectingEndpoint(
                        this::checked,
                        () -> settings.get().faults(),
                        TelegramApi::shown,
                        FaultInjectingEndpoint.journaling(
                                world.journal(), Platform.TELEGRAM.key()));
        addMethods();
        world.addListener(this);
    }

    @Override
    public HttpReply answer(HttpCall call) throws InterruptedException {
        int slash = call.path().lastIndexOf('/');
        return chain.answer(call.withoutPrefix(call.path().substring(0, Math.max(slash, 0))));
    }

    @Override
    public void on(WorldEvent happening) {
        switch (happening) {
            case WorldEvent.MessageSent(var message) when concernsBot(message) ->
                    updates.add("message", json.message(message), message);
            case WorldEvent.MessageEdited(var message) when concernsBot(message) ->
                    updates.add("edited_message", json.message(message), null);
            default -> {}
        }
    }

    UpdateQueue updates() {
        return updates;
    }

    void forget() {
        updates.clear();
        limits.clear();
    }

    /// True when the bot gets an update for the message; Telegram never delivers one bot's messages
    /// to another.
    private boolean concernsBot(Message message) {
        return message.place().platform() == Platform.TELEGRAM
                && !message.author().isBot()
                && (!message.place().shared()
                        || !settings.get().privacyMode()
                        || json.forBot(message));
    }

    private HttpReply checked(HttpCall call) throws InterruptedException {
        if (settings.get().refuseToken()) {
            return new MethodResult.Refused(401, "Unauthorized", null).reply();
        }
        String name = call.path().substring(1).toLowerCase(Locale.ROOT);
        Method method = methods.get(name);
        if (method == null) {
            return new MethodResult.Refused(404, "Not Found", null).reply();
        }
        try {
            MethodParameters parameters = MethodParameters.of(call);
            Optional<MethodResult> refusal = limited(name, parameters, call);
            return refusal.isPresent()
                    ? refusal.get().reply()
                    : method.call(parameters, call.nanos()).reply();
        } catch (BadRequestException bad) {
            return MethodResult.badRequest(String.valueOf(bad.getMessage())).reply();
        }
    }

    private Optional<MethodResult> limited(
            String name, MethodParameters parameters, HttpCall call) {
        if (!settings.get().rateLimits()) {
            return Optional.empty();
        }
        Optional<MethodResult> refusal = limits.refusal(name, parameters, call.nanos());
        if (refusal.isPresent()) {
            world.journal()
                    .record(
                            Journal.Kind.RATE_LIMITED,
                            call.nanos(),
                            Platform.TELEGRAM.key(),
                            name + " " + parameters.text("chat_id").orElse(""));
        }
        return refusal;
    }

    private void addMethods() {
        LongPolling polling = new LongPolling(world, updates);
        ChatMethods chatting = new ChatMethods(world, json);
        CommandMenu commands = new CommandMenu();
        on("getMe", (parameters, nanos) -> new MethodResult.Done(me()));
        on("getUpdates", (parameters, nanos) -> poll(polling, parameters));
        on("sendMessage", chatting::send);
        on("sendDocument", chatting::sendDocument);
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
        on("answerCallbackQuery", (parameters, nanos) -> MethodResult.succeeded());
        on("logOut", (parameters, nanos) -> MethodResult.succeeded());
        on("close", (parameters, nanos) -> MethodResult.succeeded());
    }

    private void on(String name, Method method) {
        methods.put(name.toLowerCase(Locale.ROOT), method);
    }

    private MethodResult poll(LongPolling polling, MethodParameters parameters)
            throws InterruptedException {
        if (webhooks.active()) {
            return MethodResult.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to"
                            + " delete the webhook first");
        }
        if (parameters.json("allowed_updates").isArray()) {
            updates.allow(WebhookDelivery.allowed(parameters));
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

    private static HttpReply.Complete shown(Fault fault) {
        return switch (fault.kind()) {
            case RATE_LIMITED ->
                    MethodResult.tooMany((int) Math.max(1, Math.ceil(fault.retryAfterSeconds())))
                            .reply();
            case INTERNAL_ERROR ->
                    new MethodResult.Refused(500, "Internal Server Error", null).reply();
            case UNAVAILABLE, BAD_GATEWAY, RESET, END, HANG, SLOW_BODY, BLOCKED_PAGE, PAGE ->
                    HttpReply.text(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
        };
    }
}
