package dev.parley.discord.redis;

import redis.clients.jedis.UnifiedJedis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A Lua script that Redis runs atomically, loaded from a resource beside this class.
final class LuaScript {

    private final String text;

    /// @param name name of the resource
    LuaScript(String name) {
        try (var file = LuaScript.class.getResourceAsStream(name)) {
            this.text =
                    new String(
                            Objects.requireNonNull(file, name).readAllBytes(),
                            StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object run(UnifiedJedis redis, List<String> keys, Object... arguments) {
        return redis.eval(text, keys, List.of(arguments).stream().map(Object::toString).toList());
    }
}
