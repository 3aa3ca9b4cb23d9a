package dev.parley.ingress.discord.config;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;

/// Builds JDA connections with a minimal cache, without a shutdown hook, to the configured
/// addresses.
final class JdaFactory implements Function<EventListener, JDA> {

    private static final EnumSet<GatewayIntent> INTENTS =
            EnumSet.of(
                    GatewayIntent.GUILD_MESSAGES,
                    GatewayIntent.DIRECT_MESSAGES,
                    GatewayIntent.MESSAGE_CONTENT);

    private static final int LONGEST_PAUSE_SECONDS = 32;

    private final IngressDiscordSettings settings;

    JdaFactory(IngressDiscordSettings settings) {
        this.settings = settings;
    }

    @Override
    public JDA apply(EventListener listener) {
        return JDABuilder.createLight(settings.token().value(), INTENTS)
                .setRestConfig(new RestConfig().setBaseUrl(settings.api() + "/"))
                .setSessionController(new FixedGatewayAddress(settings.gateway()))
                .setMaxReconnectDelay(LONGEST_PAUSE_SECONDS)
                .setBulkDeleteSplittingEnabled(true)
                .setEnableShutdownHook(false)
                .setRawEventsEnabled(true)
                .addEventListeners(listener)
                .build();
    }

    /// JDA's session controller with a configurable gateway address, which the base URL of REST
    /// does not change.
    private static final class FixedGatewayAddress extends SessionControllerAdapter {
        private final Optional<URI> gateway;

        FixedGatewayAddress(Optional<URI> gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway.map(URI::toString).orElseGet(super::getGateway);
        }
    }
}
