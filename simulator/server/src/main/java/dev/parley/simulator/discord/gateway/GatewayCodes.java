package dev.parley.simulator.discord.gateway;

/// The gateway's opcodes, and those close codes that are used here.
final class GatewayCodes {

    static final int DISPATCH = 0;
    static final int HEARTBEAT = 1;
    static final int IDENTIFY = 2;
    static final int PRESENCE = 3;
    static final int VOICE_STATE = 4;
    static final int RESUME = 6;
    static final int RECONNECT = 7;
    static final int REQUEST_MEMBERS = 8;
    static final int INVALID_SESSION = 9;
    static final int HELLO = 10;
    static final int HEARTBEAT_ACK = 11;

    static final int CLOSE_UNKNOWN_OP = 4001;
    static final int CLOSE_DECODE = 4002;
    static final int CLOSE_NOT_AUTHENTICATED = 4003;
    static final int CLOSE_BAD_TOKEN = 4004;
    static final int CLOSE_ALREADY_AUTHENTICATED = 4005;
    static final int CLOSE_BAD_SHARD = 4010;
    static final int CLOSE_DISALLOWED_INTENTS = 4014;

    private GatewayCodes() {}
}
