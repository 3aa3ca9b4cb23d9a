package dev.parley.egress.discord.config;

import dev.parley.support.service.Env;
import dev.parley.support.service.InvalidSettingException;

import java.util.LinkedHashMap;
import java.util.Map;

/// Settings of the form `name=value,name=value`.
final class NamedValues {

    private NamedValues() {}

    /// The values by name.
    ///
    /// @throws InvalidSettingException when an entry has no name or no value; values are never
    ///   quoted
    static Map<String, String> parse(Env env, String setting, String example) {
        var values = new LinkedHashMap<String, String>();
        for (var entry : env.list(setting, "")) {
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
