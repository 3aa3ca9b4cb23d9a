/// Retries, fallbacks, deadlines and cancellation of model calls, decided in plain Java.
@NullMarked
package dev.parley.inference.completion;

import org.jspecify.annotations.NullMarked;
