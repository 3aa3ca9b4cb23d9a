package dev.parley.support.service;

/// Token or password that is never printed.
///
/// @param value the secret; read it only to send it to its owner
public record Secret(String value) {

    @Override
    public String toString() {
        return "[redacted]";
    }
}
