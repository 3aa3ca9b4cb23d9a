package dev.parley.schemas;

import dev.parley.events.Envelope;

import org.apache.avro.util.ClassSecurityValidator;

/// Avro's permission to make instances of our events.
///
/// Avro 1.12.2 loads no class that a schema names unless its package is trusted (CVE-2024-47561);
/// what is trusted by default, and by system properties, stays so.
public final class TrustedEvents {

    private static final String EVENTS = Envelope.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(
                        ClassSecurityValidator.getGlobal(),
                        type -> type.getPackageName().equals(EVENTS)));
    }

    private TrustedEvents() {}

    /// Gives the permission, once for the whole process.
    public static void trust() {
        // the static initializer has done it
    }
}
