/// The report of a run.
@NullMarked
package dev.parley.testing.soak.report;

import org.jspecify.annotations.NullMarked;
