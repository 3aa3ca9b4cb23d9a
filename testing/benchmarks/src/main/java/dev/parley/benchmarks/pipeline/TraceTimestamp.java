package dev.parley.benchmarks.pipeline;

/// Time at which a record of a trace was written.
///
/// @param trace trace id, shared by all records of one message
/// @param nanos time on the machine's monotonic clock
record TraceTimestamp(String trace, long nanos) {}
