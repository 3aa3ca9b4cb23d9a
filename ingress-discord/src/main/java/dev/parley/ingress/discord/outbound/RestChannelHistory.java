package dev.parley.ingress.discord.outbound;

import dev.parley.ingress.discord.inbound.PayloadReader;
import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.support.ingress.Person;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// The channels' history over REST, paced by JDA's own rate limiter.
///
/// The route is called bare: JDA offers history only of channels in its cache, and after a restart
/// no DM is.
public final class RestChannelHistory implements ChannelHistory {

    private static final Logger LOG = LoggerFactory.getLogger(RestChannelHistory.class);

    private static final String PAGE = "100";

    /// Some minutes, all pauses together: a channel that fails for ever must not hold up the rest.
    private static final int MOST_TRIES = 20;

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 5;

    private final JDA jda;
    private final PayloadReader reading;

    public RestChannelHistory(JDA jda, PayloadReader reading) {
        this.jda = jda;
        this.reading = reading;
    }

    @Override
    public List<Channel> channels() throws InterruptedException {
        jda.awaitReady();
        return jda.getGuilds().stream().flatMap(RestChannelHistory::readable).toList();
    }

    private static Stream<Channel> readable(Guild guild) {
        var self = guild.getSelfMember();
        return guild.getChannels().stream()
                .filter(GuildMessageChannel.class::isInstance)
                .map(GuildMessageChannel.class::cast)
                .filter(channel ->
                        self.hasPermission(
                                channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY))
                .map(channel -> new Channel(channel.getIdLong(), channel.getLatestMessageIdLong()));
    }

    @Override
    public List<DiscordMessage> messagesAfter(long channelId, boolean direct, long messageId)
            throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                return page(channelId, direct, messageId);
            } catch (ExecutionException e) {
                var failure = e.getCause() == null ? e : e.getCause();
                if (isOutOfReach(failure) || attempt == MOST_TRIES) {
                    LOG.atWarn()
                            .addKeyValue("channel", channelId)
                            .addKeyValue("attempt", attempt)
                            .addKeyValue("cause", failure.getClass().getSimpleName())
                            .log("cannot read up a channel; passed over");
                    return List.of();
                }
                Thread.sleep(FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS)));
            }
        }
    }

    private List<DiscordMessage> page(long channelId, boolean direct, long messageId)
            throws InterruptedException, ExecutionException {
        var route =
                Route.Messages.GET_MESSAGE_HISTORY
                        .compile(Long.toUnsignedString(channelId))
                        .withQueryParams("after", Long.toUnsignedString(messageId), "limit", PAGE);
        var messages =
                new RestActionImpl<DataArray>(jda, route, (response, _) -> response.getArray())
                        .submit()
                        .get();
        return messages.stream(DataArray::getObject)
                .map(message -> read(message, channelId, direct))
                .sorted(Comparator.comparingLong(DiscordMessage::messageId))
                .toList();
    }

    /// A message that cannot be read is still one that was read past.
    private DiscordMessage read(DataObject message, long channelId, boolean direct) {
        try {
            return reading.message(message, direct);
        } catch (RuntimeException e) {
            var id = message.getUnsignedLong("id");
            LOG.atWarn()
                    .addKeyValue("channel", channelId)
                    .addKeyValue("message", id)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("passed over a message that cannot be read");
            return new DiscordMessage(
                    id,
                    channelId,
                    direct,
                    new Person("", ""),
                    DiscordMessage.AuthorKind.SYSTEM,
                    "",
                    null,
                    List.of());
        }
    }

    /// The channel was deleted, or is not ours to read any more.
    private static boolean isOutOfReach(Throwable failure) {
        return failure instanceof ErrorResponseException refused
                && (refused.getResponse().code == FORBIDDEN
                        || refused.getResponse().code == NOT_FOUND);
    }
}
