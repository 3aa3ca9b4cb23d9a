/// Tests of this package.
@NullMarked
package dev.parley.support.text;

import org.jspecify.annotations.NullMarked;
