package dev.parley.ingress.telegram.inbound;

import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;

/// A `getUpdates` call that survives an unreadable update.
///
/// The library reads an answer as a whole: a single update that it cannot read would fail the poll,
/// which would be given the same update again, for ever. Here such an update is kept with nothing
/// but its number, so that it can be passed over.
@SuppressWarnings("NonApiType") // the library's signature
final class TolerantGetUpdates extends GetUpdates {

    private static final JsonMapper JSON = new JsonMapper();

    TolerantGetUpdates(int offset, int limit, int seconds, List<String> kinds) {
        super(offset, limit, seconds, kinds);
    }

    @Override
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            return super.deserializeResponse(answer);
        } catch (TelegramApiRequestException e) {
            // with an error code it was Telegram's refusal, not an answer that could not be read
            if (e.getApiResponse() != null) {
                throw e;
            }
            return oneByOne(answer, e);
        }
    }

    private ArrayList<Update> oneByOne(String answer, TelegramApiRequestException failure)
            throws TelegramApiRequestException {
        var updates = new ArrayList<Update>();
        for (var json : updatesIn(answer, failure)) {
            try {
                updates.addAll(
                        super.deserializeResponse("{\"ok\":true,\"result\":[" + json + "]}"));
            } catch (TelegramApiRequestException e) {
                var unreadable = new Update();
                unreadable.setUpdateId(json.path("update_id").asInt());
                updates.add(unreadable);
            }
        }
        return updates;
    }

    private static ArrayNode updatesIn(String answer, TelegramApiRequestException failure)
            throws TelegramApiRequestException {
        try {
            if (JSON.readTree(answer).path("result") instanceof ArrayNode updates) {
                return updates;
            }
        } catch (tools.jackson.core.JacksonException e) {
            // no JSON at all: told below
        }
        throw failure;
    }
}
