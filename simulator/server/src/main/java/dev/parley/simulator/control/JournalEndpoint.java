package dev.parley.simulator.control;

import dev.parley.simulator.http.HttpCall;
import dev.parley.simulator.http.HttpReply;
import dev.parley.simulator.world.Journal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// The journal as JSON, written while it is read: a complete one would not fit a small heap twice.
final class JournalEndpoint {

    private final Journal journal;

    JournalEndpoint(Journal journal) {
        this.journal = journal;
    }

    HttpReply page(HttpCall call) {
        List<Journal.Entry> entries = journal.since(call.query("since", 0));
        return new HttpReply.Streaming(
                Map.of("Content-Type", "application/json"), out -> write(entries, out));
    }

    private static void write(List<Journal.Entry> entries, OutputStream out) {
        JsonGenerator json = JsonMapper.shared().createGenerator(out);
        json.writeStartObject();
        json.writeName("entries");
        json.writeStartArray();
        for (Journal.Entry entry : entries) {
            write(entry, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void write(Journal.Entry entry, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("seq", entry.seq());
        json.writeNumberProperty("nanos", entry.nanos());
        write("kind", entry.kind().key(), json);
        write("platform", entry.platform(), json);
        write("place", entry.place(), json);
        write("messageId", entry.messageId(), json);
        write("text", entry.text(), json);
        write("nonce", entry.nonce(), json);
        write("user", entry.user(), json);
        json.writeEndObject();
    }

    private static void write(String name, @Nullable String value, JsonGenerator json) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }
}
