package dev.parley.ingress.discord.inbound;

import dev.parley.ingress.discord.intake.Dispatch;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.InteractionReference;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

import java.util.HashMap;
import java.util.Map;

/// Parses interactions: invoked commands and pressed buttons.
final class InteractionPayloadReader {

    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;

    private InteractionPayloadReader() {}

    static Dispatch read(DataObject payload) {
        return switch (payload.getInt("type")) {
            case COMMAND -> invoked(payload);
            case COMPONENT -> pressed(payload);
            default -> new Dispatch.Skipped(Reason.OTHER_KIND);
        };
    }

    private static Dispatch invoked(DataObject payload) {
        var data = payload.getObject("data");
        var arguments = new HashMap<String, String>();
        var command = data.getString("name") + collect(data, arguments);
        return new Dispatch.Invoked(
                payload.getUnsignedLong("id"),
                payload.getUnsignedLong("channel_id"),
                PayloadReader.person(user(payload)),
                command,
                arguments,
                interaction(payload));
    }

    private static Dispatch pressed(DataObject payload) {
        return new Dispatch.Pressed(
                payload.getUnsignedLong("id"),
                payload.getUnsignedLong("channel_id"),
                PayloadReader.person(user(payload)),
                payload.getObject("message").getString("id"),
                payload.getObject("data").getString("custom_id"),
                interaction(payload));
    }

    /// Collects the options of a command into `arguments`; returns the path of its sub-commands.
    private static String collect(DataObject command, Map<String, String> arguments) {
        var path = new StringBuilder();
        command.optArray("options").orElseGet(DataArray::empty).stream(DataArray::getObject)
                .forEach(option -> {
                    if (option.hasKey("value")) {
                        arguments.put(option.getString("name"), option.getString("value"));
                    } else {
                        path.append(' ').append(option.getString("name"));
                        path.append(collect(option, arguments));
                    }
                });
        return path.toString();
    }

    private static DataObject user(DataObject payload) {
        return payload.isNull("member")
                ? payload.getObject("user")
                : payload.getObject("member").getObject("user");
    }

    private static InteractionReference interaction(DataObject payload) {
        return new InteractionReference(
                payload.getString("id"),
                payload.getString("token"),
                payload.getString("application_id", null));
    }
}
