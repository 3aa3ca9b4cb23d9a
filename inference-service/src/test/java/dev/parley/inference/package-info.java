/// Tests of the service as a whole.
@NullMarked
package dev.parley.inference;

import org.jspecify.annotations.NullMarked;
