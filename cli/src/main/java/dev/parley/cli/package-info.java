/// What `./parley` runs: it starts the whole system on one machine, each part as a process of its
/// own.
///
/// It compiles against no service: it knows their jars, their settings and their health.
@NullMarked
package dev.parley.cli;

import org.jspecify.annotations.NullMarked;
