package dev.parley.chassis;

/// A setting that is missing or malformed; its message is the one line that the operator reads.
public final class InvalidSetting extends RuntimeException {

    /// Names the setting, what is wrong with it and a value that would do.
    ///
    /// @param problem never quotes a secret
    public InvalidSetting(String name, String problem, String example) {
        super(name + " " + problem + "; example: " + name + "=" + example);
    }
}
