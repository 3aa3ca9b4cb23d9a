package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.report.Distribution;

/// One hop of a message's path through the pipeline.
///
/// @param from start of the hop
/// @param to end of the hop
/// @param actor component that performs it
/// @param times duration for each message that could be traced
record Hop(String from, String to, String actor, Distribution times) {}
