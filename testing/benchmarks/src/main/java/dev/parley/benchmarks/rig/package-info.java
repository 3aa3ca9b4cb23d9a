/// The system under measurement: real servers and packaged stages on free ports, gone afterwards.
@NullMarked
package dev.parley.benchmarks.rig;

import org.jspecify.annotations.NullMarked;
