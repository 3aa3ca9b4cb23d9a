package dev.parley.simulation.egress.platform;

import dev.parley.egress.telegram.delivery.TelegramErrorCodes;
import dev.parley.simulation.egress.place.PlaceHistory;
import dev.parley.support.egress.delivery.CallOutcome;

import java.util.function.LongFunction;

/// Telegram: deduplicates nothing.
public final class TelegramPlatform {

    private final LongFunction<PlaceHistory> chats;
    private long lastId = 1_000;

    /// @param chats the place of a chat's id
    public TelegramPlatform(LongFunction<PlaceHistory> chats) {
        this.chats = chats;
    }

    CallOutcome send(long chat, String mark) {
        var id = Long.toString(++lastId);
        chats.apply(chat).show(id, mark);
        return new CallOutcome.Done(id);
    }

    CallOutcome edit(long chat, String id, String text) {
        var history = chats.apply(chat);
        if (!history.has(id)) {
            return new CallOutcome.Refused(
                    "message to edit not found", TelegramErrorCodes.MESSAGE_GONE);
        }
        history.show(id, PlaceHistory.mark(text));
        return new CallOutcome.Done(id);
    }

    CallOutcome delete(long chat, String id) {
        chats.apply(chat).delete(id);
        return new CallOutcome.Done(null);
    }
}
