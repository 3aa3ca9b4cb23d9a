/// Fixtures of the service's tests: a scripted provider and clients of its topics.
@NullMarked
package dev.parley.inference.testing;

import org.jspecify.annotations.NullMarked;
