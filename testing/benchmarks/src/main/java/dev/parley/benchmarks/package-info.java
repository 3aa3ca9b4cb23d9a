/// Benchmarks: one command per figure, each compared with a floor or a peer in the same run.
@NullMarked
package dev.parley.benchmarks;

import org.jspecify.annotations.NullMarked;
