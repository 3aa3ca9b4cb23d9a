package dev.parley.support.service.settings;

/// A missing or malformed setting; the message is the line that the operator reads.
///
/// A settings record throws it for a rule that no annotation expresses.
public final class InvalidSettingException extends RuntimeException {

    private final String name;

    /// Creates the exception.
    ///
    /// @param name the environment variable
    /// @param problem state and expectation; must not quote a secret
    /// @param example a valid value
    public InvalidSettingException(String name, String problem, String example) {
        super(name + " " + problem + "; example: " + name + "=" + example);
        this.name = name;
    }

    String name() {
        return name;
    }
}
