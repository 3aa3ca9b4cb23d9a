/// Stories about the parts of the system.
@NullMarked
package dev.parley.cli.plan;

import org.jspecify.annotations.NullMarked;
