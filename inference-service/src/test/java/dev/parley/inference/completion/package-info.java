/// Tests of retries, fallbacks, deadlines and cancellation.
@NullMarked
package dev.parley.inference.completion;

import org.jspecify.annotations.NullMarked;
