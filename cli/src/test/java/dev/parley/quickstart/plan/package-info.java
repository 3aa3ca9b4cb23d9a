/// Stories about the parts of the system.
@NullMarked
package dev.parley.quickstart.plan;

import org.jspecify.annotations.NullMarked;
