package dev.parley.simulator.client;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The behavior of a simulated chat platform: limits, latency and faults.
///
/// What a script does not set has the platform's default; a new script replaces the one before.
public final class PlatformScript {

    private final ObjectNode json;

    private PlatformScript(ObjectNode json) {
        this.json = json;
    }

    /// The platform's default behavior, without faults.
    public static PlatformScript defaults() {
        return new PlatformScript(JsonNodeFactory.instance.objectNode());
    }

    /// Turns the platform's rate limits off.
    public PlatformScript withoutRateLimits() {
        return new PlatformScript(json.deepCopy().put("rateLimits", false));
    }

    /// Turns the platform's rate limits on.
    public PlatformScript withRateLimits() {
        return new PlatformScript(json.deepCopy().put("rateLimits", true));
    }

    /// Turns Discord's rate limits on and changes how they count.
    public PlatformScript withRateLimits(DiscordLimitScript limits) {
        ObjectNode changed = json.deepCopy().put("rateLimits", true);
        changed.set("limits", limits.json());
        return new PlatformScript(changed);
    }

    /// Delays each request and each reply.
    ///
    /// @param jitterMillis upper bound of a random further delay
    public PlatformScript latency(int millis, int jitterMillis) {
        return new PlatformScript(
                json.deepCopy().put("delayMs", millis).put("jitterMs", jitterMillis));
    }

    /// Makes the jitter and the shares of faults repeatable.
    public PlatformScript seed(long seed) {
        return new PlatformScript(json.deepCopy().put("seed", seed));
    }

    /// Adds faults; the first that matches a request strikes it.
    public PlatformScript faults(List<ScriptedFault> faults) {
        ObjectNode changed = json.deepCopy();
        faults.forEach(fault -> changed.withArray("faults").add(fault.json()));
        return new PlatformScript(changed);
    }

    /// Adds one fault.
    public PlatformScript fault(ScriptedFault fault) {
        return faults(List.of(fault));
    }

    /// Makes every token invalid.
    public PlatformScript refusingToken() {
        return new PlatformScript(json.deepCopy().put("refuseToken", true));
    }

    /// Closes the gateway connection of a Discord bot that asks for the Message Content intent.
    public PlatformScript refusingMessageContent() {
        return new PlatformScript(json.deepCopy().put("messageContent", "refused"));
    }

    ObjectNode json() {
        return json;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
