/// The ledger's rules in memory, with the commits that a database crash undoes.
@NullMarked
package dev.parley.simulation.egress.ledger;

import org.jspecify.annotations.NullMarked;
