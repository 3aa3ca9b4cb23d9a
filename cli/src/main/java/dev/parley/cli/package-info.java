/// The `./parley` command: starts the whole system on one machine, each component as a process of
/// its own.
///
/// It does not compile against any service: it knows their jars, their settings and their health.
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
