package dev.parley.egress.telegram.delivery;

/// Refusals that the decision tells from others; Telegram itself has one number for all of them.
public final class TelegramErrorCodes {

    /// The message to edit is not there any more.
    public static final String MESSAGE_GONE = "400 message gone";

    private TelegramErrorCodes() {}
}
