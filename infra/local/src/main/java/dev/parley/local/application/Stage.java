package dev.parley.local.application;

import java.util.Arrays;
import java.util.Optional;

/// A service of the pipeline, in the order in which a message walks.
public enum Stage {
    /// Discord's gateway to `chat-inbound`.
    INGRESS_DISCORD("ingress-discord", 80, 24),

    /// Telegram's updates to `chat-inbound`.
    INGRESS_TELEGRAM("ingress-telegram", 80, 24),

    /// History, sessions, turns.
    CONVERSATION_SERVICE("conversation-service", 80, 24),

    /// Calls to the model, a thousand at a time.
    INFERENCE_SERVICE("inference-service", 256, 12),

    /// Deliveries to Discord.
    EGRESS_DISCORD("egress-discord", 80, 24),

    /// Deliveries to Telegram.
    EGRESS_TELEGRAM("egress-telegram", 80, 24);

    private final String module;
    private final int maxHeapMegabytes;
    private final int maxYoungGenerationMegabytes;

    Stage(String module, int heapMegabytes, int youngMegabytes) {
        this.module = module;
        this.maxHeapMegabytes = heapMegabytes;
        this.maxYoungGenerationMegabytes = youngMegabytes;
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

    /// Of the heap, what new objects may take: it is what a resting process keeps of it, whatever
    /// its heap may grow to.
    int maxYoungGenerationMegabytes() {
        return maxYoungGenerationMegabytes;
    }
}
