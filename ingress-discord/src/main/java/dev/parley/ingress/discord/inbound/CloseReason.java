package dev.parley.ingress.discord.inbound;

/// Describes the gateway's final close codes to the operator, with the remedy if one is known.
final class CloseReason {

    private static final int WRONG_TOKEN = 4004;
    private static final int SHARDING_NEEDED = 4011;
    private static final int INTENTS_INVALID = 4013;
    private static final int INTENTS_NOT_ALLOWED = 4014;

    private CloseReason() {}

    static String describe(int closeCode) {
        return switch (closeCode) {
            case WRONG_TOKEN ->
                    "the gateway refuses DISCORD_BOT_TOKEN (4004): copy it again from the developer"
                            + " portal, page Bot";
            case SHARDING_NEEDED ->
                    "the bot is on too many servers for one connection (4011): sharding is not"
                            + " supported yet";
            case INTENTS_INVALID ->
                    "the gateway does not know the intents (4013): this version of Parley is too"
                            + " old";
            case INTENTS_NOT_ALLOWED ->
                    "the bot may not read messages (4014): switch on Message Content Intent in the"
                            + " developer portal, page Bot";
            default -> "gateway closed the connection (" + closeCode + ")";
        };
    }
}
