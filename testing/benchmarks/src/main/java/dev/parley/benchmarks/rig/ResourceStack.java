package dev.parley.benchmarks.rig;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/// Resources that are closed in reverse order of their registration.
final class ResourceStack {

    private final PrintWriter errors;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    /// @param errors receives a line for each resource that cannot be closed
    ResourceStack(PrintWriter errors) {
        this.errors = errors;
    }

    <C extends AutoCloseable> C push(C resource) {
        synchronized (resources) {
            resources.push(resource);
        }
        return resource;
    }

    void closeAll() {
        while (true) {
            AutoCloseable resource;
            synchronized (resources) {
                resource = resources.poll();
            }
            if (resource == null) {
                return;
            }
            try {
                resource.close();
            } catch (Exception e) {
                errors.println("cannot close " + resource + ": " + e.getMessage());
            }
        }
    }
}
