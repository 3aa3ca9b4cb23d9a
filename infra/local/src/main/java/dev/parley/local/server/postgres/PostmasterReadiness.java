package dev.parley.local.server.postgres;

import dev.parley.local.process.Readiness;

import java.nio.file.Path;

/// Ready when Postgres writes so into its lock file, which is what `pg_ctl --wait` reads too.
///
/// @param lock the file `postmaster.pid`
record PostmasterReadiness(Path lock) implements Readiness {

    @Override
    public boolean isReady(long pid) {
        return PostmasterLock.isReady(lock, pid);
    }
}
