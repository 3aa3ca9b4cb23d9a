/// Stories about what a running system writes down.
@NullMarked
package dev.parley.quickstart.state;

import org.jspecify.annotations.NullMarked;
