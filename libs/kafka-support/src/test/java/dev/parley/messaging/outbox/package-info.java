/// Tests of this package.
@NullMarked
package dev.parley.messaging.outbox;

import org.jspecify.annotations.NullMarked;
