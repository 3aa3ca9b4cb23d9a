/// Tests of this package.
@NullMarked
package dev.parley.messaging.loop;

import org.jspecify.annotations.NullMarked;
