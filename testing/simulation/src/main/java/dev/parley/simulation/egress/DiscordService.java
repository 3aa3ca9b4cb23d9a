package dev.parley.simulation.egress;

import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.egress.discord.delivery.DiscordAction;
import dev.parley.egress.discord.delivery.DiscordDelivery;
import dev.parley.egress.discord.delivery.TypingIndicator;
import dev.parley.ids.Place;
import dev.parley.simulation.egress.judge.ScriptedCommand;
import dev.parley.simulation.egress.place.PlaceHistory;
import dev.parley.simulation.egress.platform.DiscordConnection;
import dev.parley.simulation.egress.platform.DiscordPlatform;
import dev.parley.simulation.group.Lease;
import dev.parley.support.egress.delivery.Action;
import dev.parley.support.egress.delivery.DeliveryHandler;
import dev.parley.support.egress.delivery.StepRunner;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// The decisions of egress-discord: messages, webhooks and edits. The typing indicator, which is
/// best effort and has threads of its own, is not simulated.
final class DiscordService implements Service {

    private static final int FIRST_CHANNEL = 7;
    private static final Snowflake QUESTION = new Snowflake(100);
    private static final Snowflake EDITED = new Snowflake(50);
    private static final Texts TEXTS = new Texts(1_990);

    private final Wiring wiring;
    private final DiscordPlatform discord;

    DiscordService(Wiring wiring, List<PlaceHistory> places) {
        this.wiring = wiring;
        this.discord =
                new DiscordPlatform(
                        wiring.scheduler(), channel -> places.get((int) channel - FIRST_CHANNEL));
    }

    @Override
    public List<ScriptedCommand> script(int place, RandomGenerator random) {
        var id = new Snowflake(FIRST_CHANNEL + place);
        var channel = ChannelTarget.of(id);
        var script = new Script(Place.discord(id.toString()), wiring.scheduler().now(), random);
        for (var left = 1 + random.nextInt(Script.MAX_COMMANDS); left > 0; left--) {
            var parts = script.parts();
            var text = TEXTS.of(script.next(), parts);
            switch (random.nextInt(4)) {
                case 0 -> script.add(new Action.SendReply(text, QUESTION.toString()), parts, false);
                case 1 ->
                        script.add(
                                new DiscordAction.SendText(
                                        channel, text, AllowedMentions.NONE, null),
                                parts,
                                false);
                case 2 -> script.addAtMostOnce(webhook(id, script.next()));
                default -> script.addEdit(edit(channel, script.next()));
            }
        }
        return script.commands();
    }

    private static Action webhook(Snowflake channel, int index) {
        var content = MessageContent.of(index + ".0 text");
        return new DiscordAction.Perform(
                "ExecuteWebhook",
                ExecuteWebhook.through(WebhookTarget.named(channel.toString()), content));
    }

    private static Action edit(ChannelTarget channel, int index) {
        return new DiscordAction.Perform(
                "EditMessage",
                EditMessage.of(channel, EDITED, MessageContent.of(index + ".e text")));
    }

    @Override
    public DeliveryHandler handler(Lease lease) {
        var time = wiring.scheduler();
        var api =
                new DiscordConnection(
                        discord, wiring.line(lease), time, wiring.random(), wiring.mutant());
        var ledger = wiring.ledger();
        var fence = wiring.fence(lease);
        var never = new TypingIndicator.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return new DiscordDelivery(
                api,
                new TypingIndicator(api, never),
                new StepRunner(ledger, fence, time),
                wiring.backoff(),
                ledger,
                fence,
                Texts.MAX_PARTS,
                new NoMetrics(),
                time);
    }
}
