package dev.parley.egress.telegram.delivery;

/// Error codes that the decision distinguishes; Telegram itself uses one number for all of them.
public final class TelegramErrorCodes {

    /// The message to edit does not exist.
    public static final String MESSAGE_GONE = "400 message gone";

    private TelegramErrorCodes() {}
}
