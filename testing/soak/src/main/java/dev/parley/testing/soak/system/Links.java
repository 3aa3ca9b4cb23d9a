package dev.parley.testing.soak.system;

import dev.parley.local.application.ExternalSystem;
import dev.parley.local.application.SimulatorAddress;
import dev.parley.local.server.postgres.PostgresServer;
import dev.parley.local.server.redis.RedisServer;
import dev.parley.local.server.registry.RegistryServer;
import dev.parley.testing.servers.LinkSpeed;
import dev.parley.testing.servers.TcpProxy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The proxies of all links.
public final class Links implements AutoCloseable {

    private final Map<Link, TcpProxy> proxies;

    private Links(Map<Link, TcpProxy> proxies) {
        this.proxies = proxies;
    }

    /// Starts a proxy for each link.
    ///
    /// @param ports where the proxied servers listen, or will listen
    static Links to(Map<Link, Integer> ports) {
        var proxies = new EnumMap<Link, TcpProxy>(Link.class);
        ports.forEach((link, port) -> proxies.put(link, TcpProxy.to("127.0.0.1", port)));
        return new Links(proxies);
    }

    /// The proxy of a link.
    public TcpProxy of(Link link) {
        var proxy = proxies.get(link);
        if (proxy == null) {
            throw new IllegalArgumentException("no proxy for " + link);
        }
        return proxy;
    }

    /// Makes every link fast and reachable again.
    public void heal() {
        for (var proxy : proxies.values()) {
            proxy.setUnreachable(false);
            proxy.setSpeed(LinkSpeed.FULL);
        }
    }

    /// The settings by which a service uses the proxies.
    Map<String, String> environment() {
        var settings = new HashMap<String, String>();
        settings.putAll(
                ExternalSystem.DISCORD.simulatedSettings(
                        new SimulatorAddress(of(Link.DISCORD).port())));
        settings.putAll(
                ExternalSystem.TELEGRAM.simulatedSettings(
                        new SimulatorAddress(of(Link.TELEGRAM).port())));
        settings.putAll(
                ExternalSystem.MODEL_API.simulatedSettings(
                        new SimulatorAddress(of(Link.MODEL).port())));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + of(Link.KAFKA).port());
        settings.put("DATABASE_URL", PostgresServer.address(of(Link.POSTGRES).port()).url());
        settings.put("REDIS_URL", RedisServer.address(of(Link.REDIS).port()).url());
        settings.put("SCHEMA_REGISTRY_URL", RegistryServer.address(of(Link.REGISTRY).port()).url());
        return settings;
    }

    @Override
    public void close() {
        proxies.values().forEach(TcpProxy::close);
    }
}
