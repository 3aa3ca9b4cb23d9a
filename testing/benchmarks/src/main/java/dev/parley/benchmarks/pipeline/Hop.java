package dev.parley.benchmarks.pipeline;

import dev.parley.benchmarks.report.Distribution;

/// One step of a message on its way.
///
/// @param from where the step begins
/// @param to where it ends
/// @param actor takes it
/// @param times how long it took, for each message that could be followed
record Hop(String from, String to, String actor, Distribution times) {}
