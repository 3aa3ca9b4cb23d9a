package dev.parley.local.application;

import dev.parley.local.process.HttpReadiness;
import dev.parley.local.process.Readiness;

import java.io.IOException;
import java.util.Optional;

/// Ready when an instance reports readiness; until then its health gives the reason.
///
/// @param address of the instance
record StageReadiness(StageAddress address) implements Readiness {

    @Override
    public boolean isReady(long pid) {
        return new HttpReadiness(address.readiness()).isReady(pid);
    }

    @Override
    public Optional<String> failureReason() {
        try {
            return StageHealth.fetch(address.health()).failureReason();
        } catch (IOException silent) {
            return Optional.empty();
        }
    }
}
