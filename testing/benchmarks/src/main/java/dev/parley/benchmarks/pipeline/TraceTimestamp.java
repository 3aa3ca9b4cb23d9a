package dev.parley.benchmarks.pipeline;

/// A record as it passed a topic.
///
/// @param trace the id that all records of one message share
/// @param nanos when it was written, on the machine's monotonic clock
record TraceTimestamp(String trace, long nanos) {}
