/// The contract tests of the egress services, and the fixture that runs one of them.
@NullMarked
package dev.parley.testing.contracts.egress;

import org.jspecify.annotations.NullMarked;
