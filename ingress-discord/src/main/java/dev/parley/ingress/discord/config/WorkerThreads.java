package dev.parley.ingress.discord.config;

import dev.parley.ingress.discord.inbound.GatewayClient;
import dev.parley.ingress.discord.inbound.InboundQueue;
import dev.parley.support.ingress.ThreadShutdown;

import org.springframework.context.SmartLifecycle;

/// The service's two threads, the connection's and the line's, started when all is wired and
/// stopped first.
final class WorkerThreads implements SmartLifecycle {

    private final Thread gateway;
    private final Thread line;

    WorkerThreads(GatewayClient gateway, InboundQueue line) {
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
        ThreadShutdown.stop(gateway);
        ThreadShutdown.stop(line);
    }

    @Override
    public boolean isRunning() {
        return gateway.isAlive();
    }
}
