/// The parts of the system, what each needs, where each listens: the table of contents.
@NullMarked
package dev.parley.cli.plan;

import org.jspecify.annotations.NullMarked;
