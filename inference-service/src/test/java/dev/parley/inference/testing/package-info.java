/// What the tests of the service share: a provider that obeys a script, and the two topics seen
/// from outside.
@NullMarked
package dev.parley.inference.testing;

import org.jspecify.annotations.NullMarked;
