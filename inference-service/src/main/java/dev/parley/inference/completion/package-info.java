/// The decision: which model is called when, what each attempt means, and what the turn's result
/// is.
@NullMarked
package dev.parley.inference.completion;

import org.jspecify.annotations.NullMarked;
