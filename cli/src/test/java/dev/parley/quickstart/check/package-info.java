/// Stories about what is looked at before the start.
@NullMarked
package dev.parley.quickstart.check;

import org.jspecify.annotations.NullMarked;
