/// The test rig: real servers and packaged services on free ports, removed after the run.
@NullMarked
package dev.parley.benchmarks.rig;

import org.jspecify.annotations.NullMarked;
