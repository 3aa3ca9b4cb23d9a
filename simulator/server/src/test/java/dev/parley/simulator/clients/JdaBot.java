package dev.parley.simulator.clients;

import dev.parley.simulator.RunningSimulator;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A JDA bot that records its events and answers every person with `echo: …`.
final class JdaBot extends ListenerAdapter implements AutoCloseable {

    private final JDA jda;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> heardOfBots = new CopyOnWriteArrayList<>();
    private final AtomicInteger resumed = new AtomicInteger();
    private final AtomicInteger recreated = new AtomicInteger();

    JdaBot(RunningSimulator simulator, Compression compression, GatewayIntent... intents)
            throws InterruptedException {
        SessionControllerAdapter sessions =
                new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return "ws://127.0.0.1:" + simulator.port() + "/gateway";
                    }
                };
        jda =
                JDABuilder.createLight("OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley", List.of(intents))
                        .setRestConfig(new RestConfig().setBaseUrl(simulator.url("/api/v10/")))
                        .setSessionController(sessions)
                        .setCompression(compression)
                        .addEventListeners(this)
                        .build()
                        .awaitReady();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (event.getAuthor().equals(event.getJDA().getSelfUser())) {
            return;
        }
        String text = event.getMessage().getContentRaw();
        if (event.getAuthor().isBot()) {
            heardOfBots.add(text);
            return;
        }
        heard.add(text);
        event.getMessage().reply("echo: " + text).queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.reply("Model: " + event.getOption("name", "none", OptionMapping::getAsString))
                .queue(hook -> hook.sendMessage("Anything else?").queue());
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        event.deferEdit().queue();
        event.getHook().editOriginal("pressed " + event.getComponentId()).queue();
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        resumed.incrementAndGet();
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        recreated.incrementAndGet();
    }

    JDA jda() {
        return jda;
    }

    List<String> heard() {
        return heard;
    }

    List<String> heardOfBots() {
        return heardOfBots;
    }

    int resumed() {
        return resumed.get();
    }

    int recreated() {
        return recreated.get();
    }

    @Override
    public void close() {
        jda.shutdownNow();
    }
}
