package dev.parley.local.application;

import java.util.Arrays;
import java.util.Optional;

/// A service of the pipeline, in the order in which a message walks.
public enum Stage {
    /// Discord's gateway to `chat-inbound`.
    INGRESS_DISCORD("ingress-discord", 80),

    /// Telegram's updates to `chat-inbound`.
    INGRESS_TELEGRAM("ingress-telegram", 80),

    /// History, sessions, turns.
    CONVERSATION_SERVICE("conversation-service", 80),

    /// Calls to the model, a thousand at a time.
    INFERENCE_SERVICE("inference-service", 256),

    /// Deliveries to Discord.
    EGRESS_DISCORD("egress-discord", 80),

    /// Deliveries to Telegram.
    EGRESS_TELEGRAM("egress-telegram", 80);

    private final String module;
    private final int maxHeapMegabytes;

    Stage(String module, int maxHeapMegabytes) {
        this.module = module;
        this.maxHeapMegabytes = maxHeapMegabytes;
    }

    /// The stage of a module.
    ///
    /// @param module such as `egress-discord`
    public static Optional<Stage> ofModule(String module) {
        return Arrays.stream(values()).filter(stage -> stage.module.equals(module)).findFirst();
    }

    /// The module that it is built from, which is also what people call it.
    public String module() {
        return module;
    }

    int maxHeapMegabytes() {
        return maxHeapMegabytes;
    }
}
