package dev.parley.ingress.telegram.inbound;

import dev.parley.ingress.telegram.intake.BotIdentity;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The Bot API as a source of updates: registration of the bot and the long poll.
final class UpdateSource {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateSource.class);

    private static final List<BotCommand> COMMANDS =
            List.of(
                    new BotCommand("model", "Show or choose the model: /model name"),
                    new BotCommand("models", "List the models"),
                    new BotCommand("reset", "Start a fresh conversation"),
                    new BotCommand("help", "What I can do"));

    private static final int BATCH_LIMIT = 100;
    private static final int POLL_SECONDS = 50;
    private static final List<String> ALLOWED_UPDATES =
            List.of("message", "edited_message", "callback_query");

    private final TelegramClient client;

    /// Creates a source that calls through the given client.
    public UpdateSource(TelegramClient client) {
        this.client = client;
    }

    /// Identifies the bot, deletes a webhook, which would forbid polling, and starts to set the
    /// menu of commands.
    ///
    /// @throws TelegramApiException if the bot is not identified, or keeps its webhook
    BotIdentity register() throws TelegramApiException, InterruptedException {
        var me = call(new GetMe());
        call(new DeleteWebhook());
        setMenu();
        return new BotIdentity(me.getId(), me.getUserName());
    }

    /// Waits for updates; confirms those below the offset, which Telegram then forgets.
    ///
    /// @return the updates in order; empty if none arrived in time
    /// @throws TelegramApiException if the call fails
    List<Update> poll(int offset) throws TelegramApiException, InterruptedException {
        return call(new TolerantGetUpdates(offset, BATCH_LIMIT, POLL_SECONDS, ALLOWED_UPDATES));
    }

    /// The menu is an ornament: people are read and answered without it, so nobody waits for it.
    private void setMenu() {
        try {
            var _ =
                    client.executeAsync(new SetMyCommands(COMMANDS))
                            .whenComplete((_, failure) -> logMissingMenu(failure));
        } catch (TelegramApiException | RuntimeException e) {
            logMissingMenu(e);
        }
    }

    private static void logMissingMenu(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.atWarn()
                    .addKeyValue("cause", failure.getClass().getSimpleName())
                    .log("Telegram did not take the menu of commands, reading without it");
        }
    }

    private <T extends Serializable> T call(BotApiMethod<T> method)
            throws TelegramApiException, InterruptedException {
        try {
            return client.executeAsync(method).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TelegramApiException failure
                    ? failure
                    : new TelegramApiException(method.getMethod() + " failed", e.getCause());
        }
    }
}
