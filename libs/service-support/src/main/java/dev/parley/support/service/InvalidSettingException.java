package dev.parley.support.service;

/// A setting that is missing or malformed; its message is the one line that the operator reads.
public final class InvalidSettingException extends RuntimeException {

    /// Names the setting, what is wrong with it and a value that would do.
    ///
    /// @param problem never quotes a secret
    public InvalidSettingException(String name, String problem, String example) {
        super(name + " " + problem + "; example: " + name + "=" + example);
    }
}
