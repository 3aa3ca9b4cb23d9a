package dev.parley.testing.soak.fault.platform;

import dev.parley.simulator.client.GatewayDisturbance;
import dev.parley.simulator.client.SimulatorClient;
import dev.parley.testing.probe.Eventually;
import dev.parley.testing.soak.fault.FaultNotFiredException;
import dev.parley.testing.soak.fault.SoakFault;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.Random;

/// The end of the session on Discord's gateway: the bot identifies again, and reads messages of the
/// channels' history that it may have seen before.
public record GatewaySessionLost(SimulatorClient simulator) implements SoakFault {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "discord-session-lost";
    }

    @Override
    public String fire(Random random) throws FaultNotFiredException {
        awaitBot("no bot is connected to the gateway");
        simulator.disturbGateway(GatewayDisturbance.INVALID_SESSION);
        awaitBot("the bot did not come back to the gateway");
        return "the bot's session";
    }

    private void awaitBot(String otherwise) throws FaultNotFiredException {
        try {
            Eventually.await("the bot is connected")
                    .atMost(PATIENCE)
                    .until(() -> simulator.connectedDiscordClients() > 0);
        } catch (ConditionTimeoutException e) {
            throw new FaultNotFiredException(otherwise, e);
        }
    }
}
