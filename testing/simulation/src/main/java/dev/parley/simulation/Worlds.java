package dev.parley.simulation;

import dev.parley.simulation.consumer.ConsumerHistory;
import dev.parley.simulation.conversation.ConversationHistory;
import dev.parley.simulation.egress.EgressHistory;
import dev.parley.simulation.fault.Mutant;
import dev.parley.simulation.fault.World;
import dev.parley.simulation.seed.SeedRun;

import org.jspecify.annotations.Nullable;

/// The worlds and their histories.
final class Worlds {

    private Worlds() {}

    /// The run of a seed in a world.
    ///
    /// @param mutant rule to break; null: none
    static SeedRun run(World world, long seed, @Nullable Mutant mutant) {
        return new SeedRun(
                switch (world) {
                    case EGRESS -> EgressHistory::new;
                    case CONVERSATION -> ConversationHistory::new;
                    case CONSUMER -> ConsumerHistory::new;
                },
                seed,
                mutant);
    }
}
