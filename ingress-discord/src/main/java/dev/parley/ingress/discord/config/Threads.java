package dev.parley.ingress.discord.config;

import dev.parley.ingress.Ending;
import dev.parley.ingress.discord.inbound.Gateway;
import dev.parley.ingress.discord.inbound.IntakeLine;

import org.springframework.context.SmartLifecycle;

/// The service's two threads, the connection's and the line's, started when all is wired and
/// stopped first.
final class Threads implements SmartLifecycle {

    private final Thread gateway;
    private final Thread line;

    Threads(Gateway gateway, IntakeLine line) {
        this.gateway = Thread.ofVirtual().name("discord-gateway").unstarted(gateway);
        this.line = Thread.ofVirtual().name("discord-intake").unstarted(line);
    }

    @Override
    public void start() {
        line.start();
        gateway.start();
    }

    @Override
    public void stop() {
        Ending.of(gateway);
        Ending.of(line);
    }

    @Override
    public boolean isRunning() {
        return gateway.isAlive();
    }
}
