/// The stages of the pipeline and the simulator as processes from their packaged jars, on any
/// ports.
///
/// A stage is started any number of times; each start is a process that can be killed and started
/// again.
@NullMarked
package dev.parley.local.application;

import org.jspecify.annotations.NullMarked;
