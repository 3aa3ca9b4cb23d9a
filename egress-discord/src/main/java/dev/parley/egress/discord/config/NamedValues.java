package dev.parley.egress.discord.config;

import dev.parley.support.service.settings.InvalidSettingException;

import java.util.LinkedHashMap;
import java.util.Map;

/// Parser of settings in the form `name=value,name=value`.
final class NamedValues {

    private NamedValues() {}

    /// The values by name.
    ///
    /// @throws InvalidSettingException when an entry lacks a name or a value; values are not quoted
    static Map<String, String> parse(String text, String setting, String example) {
        var values = new LinkedHashMap<String, String>();
        for (var part : text.split(",", -1)) {
            var entry = part.strip();
            if (entry.isEmpty()) {
                continue;
            }
            var sign = entry.indexOf('=');
            if (sign < 1 || sign == entry.length() - 1) {
                throw new InvalidSettingException(
                        setting,
                        "has an entry %d that is not in the form name=value"
                                .formatted(values.size() + 1),
                        example);
            }
            values.put(entry.substring(0, sign).strip(), entry.substring(sign + 1).strip());
        }
        return values;
    }
}
