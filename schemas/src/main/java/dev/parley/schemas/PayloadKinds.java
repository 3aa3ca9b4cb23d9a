package dev.parley.schemas;

import org.apache.avro.Schema;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of an event's payload, of which a newer writer may know more than its reader
/// (docs/adr/0017-new-payload-kinds.md).
public final class PayloadKinds {

    private static final String PAYLOAD = "payload";

    private PayloadKinds() {}

    /// Extends a reader's schema by the kinds of payload that only the writer knows. An event of
    /// such a kind is read with a payload that has the kind's name and no fields, and that no class
    /// of the reader stands for.
    ///
    /// @return the reader's own schema if it knows every kind
    public static Schema tolerant(Schema reader, Schema writer) {
        var known = kinds(reader);
        var names = known.stream().map(Schema::getFullName).collect(Collectors.toSet());
        var unknown =
                kinds(writer).stream()
                        .filter(kind -> kind.getType() == Schema.Type.RECORD)
                        .filter(kind -> !names.contains(kind.getFullName()))
                        .map(PayloadKinds::withoutFields)
                        .toList();
        if (known.isEmpty() || unknown.isEmpty()) {
            return reader;
        }
        var all = Schema.createUnion(Stream.concat(known.stream(), unknown.stream()).toList());
        var tolerant =
                Schema.createRecord(
                        reader.getName(), reader.getDoc(), reader.getNamespace(), false);
        tolerant.setFields(
                reader.getFields().stream()
                        .map(field ->
                                new Schema.Field(
                                        field, field.name().equals(PAYLOAD) ? all : field.schema()))
                        .toList());
        return tolerant;
    }

    private static List<Schema> kinds(Schema event) {
        var payload = event.getField(PAYLOAD);
        return payload == null || !payload.schema().isUnion()
                ? List.of()
                : payload.schema().getTypes();
    }

    private static Schema withoutFields(Schema kind) {
        return Schema.createRecord(
                kind.getName(), kind.getDoc(), kind.getNamespace(), false, List.of());
    }
}
