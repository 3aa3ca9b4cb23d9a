/// What the tests of the plumbing share: a registry in the same JVM, and events.
@NullMarked
package dev.parley.support.kafka.testing;

import org.jspecify.annotations.NullMarked;
