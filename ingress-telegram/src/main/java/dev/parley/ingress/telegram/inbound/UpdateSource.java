package dev.parley.ingress.telegram.inbound;

import dev.parley.ingress.telegram.intake.BotIdentity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The calls to Telegram's Bot API, with the library's failures made plain.
public final class UpdateSource {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateSource.class);

    private static final List<BotCommand> COMMANDS =
            List.of(
                    new BotCommand("model", "Show or choose the model: /model name"),
                    new BotCommand("models", "List the models"),
                    new BotCommand("reset", "Start a fresh conversation"),
                    new BotCommand("help", "What I can do"));

    private final TelegramClient client;

    /// Calls through the given client.
    public UpdateSource(TelegramClient client) {
        this.client = client;
    }

    /// Asks who the bot is, ends a webhook that would forbid polling, and sets the menu of
    /// commands.
    ///
    /// @throws TelegramApiException when one of them does not work
    public BotIdentity register() throws TelegramApiException, InterruptedException {
        var me = call(new GetMe());
        call(new DeleteWebhook());
        call(new SetMyCommands(COMMANDS));
        return new BotIdentity(me.getId(), me.getUserName());
    }

    /// Tells Telegram that a press was noticed, so that the button stops to spin; a failure costs
    /// nothing but the spinning.
    public void acknowledge(String queryId) {
        try {
            var _ =
                    client.executeAsync(new AnswerCallbackQuery(queryId))
                            .whenComplete((_, failure) -> logUnacknowledged(failure));
        } catch (TelegramApiException e) {
            logUnacknowledged(e);
        }
    }

    /// Makes any call and waits for its answer.
    ///
    /// @throws TelegramApiException when it does not work; Telegram's refusals carry their code
    public <T extends Serializable> T call(BotApiMethod<T> method)
            throws TelegramApiException, InterruptedException {
        try {
            return client.executeAsync(method).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TelegramApiException refused
                    ? refused
                    : new TelegramApiException(method.getMethod() + " failed", e.getCause());
        }
    }

    private static void logUnacknowledged(@org.jspecify.annotations.Nullable Throwable failure) {
        if (failure != null) {
            LOG.atInfo()
                    .addKeyValue("cause", failure.getClass().getSimpleName())
                    .log("a pressed button was not acknowledged");
        }
    }
}
