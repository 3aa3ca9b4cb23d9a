/// The contract tests of the ingress services, and the fixture that runs one of them.
@NullMarked
package dev.parley.testing.contracts.ingress;

import org.jspecify.annotations.NullMarked;
