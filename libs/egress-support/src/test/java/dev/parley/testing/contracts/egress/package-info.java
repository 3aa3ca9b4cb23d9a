/// Stand-ins for tests of whoever delivers: time that passes at once, a ledger in memory.
@NullMarked
package dev.parley.testing.contracts.egress;

import org.jspecify.annotations.NullMarked;
