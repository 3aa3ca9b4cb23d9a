package dev.parley.discord.meters;

import dev.parley.discord.DiscordError.Scope;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Request;

import java.time.Duration;
import java.util.function.IntSupplier;

/// What is counted while requests are made.
public interface Meters {

    /// A request was answered, or was not.
    ///
    /// @param took from its departure to its answer
    void exchanged(Request request, Reply reply, Duration took);

    /// Discord said that a limit was reached.
    void limited(Request request, Scope scope);

    /// Where to read how many operations are in progress or wait.
    void watchQueue(IntSupplier depth);

    /// Nothing is counted.
    static Meters none() {
        return new Meters() {
            @Override
            public void exchanged(Request request, Reply reply, Duration took) {}

            @Override
            public void limited(Request request, Scope scope) {}

            @Override
            public void watchQueue(IntSupplier depth) {}
        };
    }
}
