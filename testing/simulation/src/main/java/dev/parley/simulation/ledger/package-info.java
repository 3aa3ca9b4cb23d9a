/// The ledger's rules in memory, with the commits that a database crash undoes.
@NullMarked
package dev.parley.simulation.ledger;

import org.jspecify.annotations.NullMarked;
