package dev.parley.failpoints.agent;

import dev.parley.failpoints.AgentOptions;
import dev.parley.failpoints.FailPoint;

import org.jspecify.annotations.Nullable;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Arrays;

/// Entry of the agent: `-javaagent:fail-points.jar=<control directory>[::<mutant>]`.
public final class FailPointAgent {

    private FailPointAgent() {}

    /// Installs the edits of all fail points, of the clock and of the mutant, before the service's
    /// main class is loaded.
    ///
    /// @throws IllegalArgumentException if the options are wrong; the JVM does not start
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        var options = AgentOptions.parse(arguments);
        Passages.takeOrdersFrom(options.control());
        ClockOrders.follow(options.control());
        var edits = new ArrayList<MethodEdit>();
        Arrays.stream(FailPoint.values()).map(PointEdits::of).forEach(edits::add);
        edits.add(ClockEdits.ofKafka());
        options.mutant().map(MutantEdits::of).ifPresent(edits::addAll);
        instrumentation.addTransformer(new ServiceTransformer(edits));
    }
}
