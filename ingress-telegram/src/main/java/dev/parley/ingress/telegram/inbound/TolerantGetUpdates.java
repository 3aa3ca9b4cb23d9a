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
/// The library parses a response as a whole: one unreadable update would fail this poll and every
/// later one. Here such an update keeps only its id, so that it can be skipped.
@SuppressWarnings("NonApiType") // the library's signature
final class TolerantGetUpdates extends GetUpdates {

    private static final JsonMapper JSON = new JsonMapper();

    TolerantGetUpdates(int offset, int limit, int seconds, List<String> kinds) {
        super(offset, limit, seconds, kinds);
    }

    @Override
    public ArrayList<Update> deserializeResponse(String response)
            throws TelegramApiRequestException {
        try {
            return super.deserializeResponse(response);
        } catch (TelegramApiRequestException e) {
            // an error code means that Telegram rejected the call; the response was readable
            if (e.getApiResponse() != null) {
                throw e;
            }
            return oneByOne(response, e);
        }
    }

    private ArrayList<Update> oneByOne(String response, TelegramApiRequestException failure)
            throws TelegramApiRequestException {
        var updates = new ArrayList<Update>();
        for (var json : updatesIn(response, failure)) {
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

    private static ArrayNode updatesIn(String response, TelegramApiRequestException failure)
            throws TelegramApiRequestException {
        try {
            if (JSON.readTree(response).path("result") instanceof ArrayNode updates) {
                return updates;
            }
        } catch (tools.jackson.core.JacksonException e) {
            // not JSON: reported below
        }
        throw failure;
    }
}
