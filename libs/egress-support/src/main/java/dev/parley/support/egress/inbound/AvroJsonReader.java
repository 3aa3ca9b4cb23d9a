package dev.parley.support.egress.inbound;

import dev.parley.support.kafka.PoisonRecordException;

import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads hand-written JSON by an Avro schema: fields with a default may be omitted, an optional
/// value is written as it is, one of several kinds is written under its name, an instant is a
/// number of milliseconds or ISO-8601, and bytes are base64.
final class AvroJsonReader {

    /// Reads a value.
    ///
    /// @param path its position, for error messages; empty at the root
    /// @throws PoisonRecordException naming the first error and the expected value
    @Nullable Object read(Schema schema, JsonNode json, String path) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, json, path);
            case UNION -> union(schema, json, path);
            case ARRAY -> array(schema, json, path);
            case ENUM -> symbol(schema, json, path);
            case STRING -> text(schema, json, path);
            case BYTES -> bytes(json, path);
            case INT -> integer(json.isInt(), json, path).intValue();
            case LONG -> integer(schema, json, path);
            case DOUBLE -> check(json.isNumber(), path, "a number", json).doubleValue();
            case BOOLEAN -> check(json.isBoolean(), path, "true or false", json).booleanValue();
            case NULL -> null;
            default -> throw new IllegalStateException(schema.getType() + " at " + path);
        };
    }

    private GenericData.Record record(Schema schema, JsonNode json, String path) {
        var _ = check(json.isObject(), path, "an object", json);
        var known =
                schema.getFields().stream()
                        .map(Schema.Field::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw new PoisonRecordException(
                        child(path, name) + " is not known, expected " + known);
            }
        }
        var record = new GenericData.Record(schema);
        for (var field : schema.getFields()) {
            record.put(field.pos(), field(field, json, child(path, field.name())));
        }
        return record;
    }

    private @Nullable Object field(Schema.Field field, JsonNode json, String path) {
        if (json.has(field.name())) {
            return read(field.schema(), json.path(field.name()), path);
        }
        if (!field.hasDefaultValue()) {
            throw new PoisonRecordException(
                    path + " is missing, expected " + expected(field.schema()));
        }
        return GenericData.get().getDefaultValue(field);
    }

    private @Nullable Object union(Schema schema, JsonNode json, String path) {
        var kinds =
                schema.getTypes().stream()
                        .filter(each -> each.getType() != Schema.Type.NULL)
                        .toList();
        if (json.isNull() && kinds.size() < schema.getTypes().size()) {
            return null;
        }
        for (var kind : kinds) {
            if (json.size() == 1 && isNamedIn(json, kind)) {
                var name = json.propertyNames().iterator().next();
                return read(kind, json.path(name), child(path, kind.getName()));
            }
        }
        if (kinds.size() == 1) {
            return read(kinds.getFirst(), json, path);
        }
        throw new PoisonRecordException(
                orRoot(path) + " has an unknown kind, expected " + expected(schema));
    }

    /// Avro's own tools write the full name.
    private static boolean isNamedIn(JsonNode json, Schema kind) {
        return json.isObject() && (json.has(kind.getName()) || json.has(kind.getFullName()));
    }

    private List<@Nullable Object> array(Schema schema, JsonNode json, String path) {
        var _ = check(json.isArray(), path, "a list", json);
        var list = new ArrayList<@Nullable Object>();
        for (var number = 0; number < json.size(); number++) {
            list.add(read(schema.getElementType(), json.path(number), path + "[" + number + "]"));
        }
        return list;
    }

    private static Object symbol(Schema schema, JsonNode json, String path) {
        var isKnown = json.isString() && schema.hasEnumSymbol(json.asString());
        var _ = check(isKnown, path, "one of " + schema.getEnumSymbols(), json);
        return new GenericData.EnumSymbol(schema, json.asString());
    }

    private static String text(Schema schema, JsonNode json, String path) {
        if (schema.getLogicalType() != null) {
            try {
                return UUID.fromString(json.asString("")).toString();
            } catch (IllegalArgumentException e) {
                throw new PoisonRecordException(path + " is not a UUID");
            }
        }
        return check(json.isString(), path, "a text", json).asString();
    }

    private static ByteBuffer bytes(JsonNode json, String path) {
        try {
            var text = check(json.isString(), path, "base64", json).asString();
            return ByteBuffer.wrap(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException(path + " is not base64");
        }
    }

    private static long integer(Schema schema, JsonNode json, String path) {
        var isInstant = schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
        if (isInstant && json.isString()) {
            try {
                return Instant.parse(json.asString()).toEpochMilli();
            } catch (DateTimeParseException e) {
                throw new PoisonRecordException(
                        path + " is not an instant, expected one such as 2026-01-31T12:00:00Z");
            }
        }
        return integer(json.canConvertToLong() && json.isIntegralNumber(), json, path).longValue();
    }

    private static Number integer(boolean holds, JsonNode json, String path) {
        return check(holds, path, "a whole number", json).numberValue();
    }

    private static JsonNode check(boolean holds, String path, String expected, JsonNode json) {
        if (!holds) {
            throw new PoisonRecordException(
                    "%s is %s, expected %s"
                            .formatted(
                                    orRoot(path),
                                    json.getNodeType().name().toLowerCase(java.util.Locale.ROOT),
                                    expected));
        }
        return json;
    }

    private static String expected(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                    "one of " + schema.getTypes().stream().map(Schema::getName).sorted().toList();
            default -> "a " + schema.getName();
        };
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String orRoot(String path) {
        return path.isEmpty() ? "the value" : path;
    }
}
