package dev.parley.schemas;

import dev.parley.events.Envelope;

import org.apache.avro.util.ClassSecurityValidator;

/// Registration of the events' package with Avro's class validator.
///
/// Avro 1.12.2 loads a class named by a schema only from a trusted package (CVE-2024-47561).
/// Packages trusted by default or by system properties stay trusted.
public final class TrustedEvents {

    private static final String EVENTS = Envelope.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(
                        ClassSecurityValidator.getGlobal(),
                        type -> type.getPackageName().equals(EVENTS)));
    }

    private TrustedEvents() {}

    /// Registers the package once per process.
    public static void trust() {
        // the static initializer has done it
    }
}
