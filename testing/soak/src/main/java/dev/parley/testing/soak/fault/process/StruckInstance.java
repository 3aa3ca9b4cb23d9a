package dev.parley.testing.soak.fault.process;

import dev.parley.testing.soak.system.ServiceInstance;

/// The process of an instance that a fault has struck.
///
/// @param instance the instance
/// @param pid its process then
record StruckInstance(ServiceInstance instance, long pid) {

    /// Whether the process has ended.
    boolean isGone() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }
}
