package dev.parley.support.service;

/// A token or password that never prints.
///
/// @param value the secret itself; ask for it only where it leaves for its owner
public record Secret(String value) {

    @Override
    public String toString() {
        return "[redacted]";
    }
}
