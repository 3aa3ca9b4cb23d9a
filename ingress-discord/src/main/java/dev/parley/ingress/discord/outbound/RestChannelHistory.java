package dev.parley.ingress.discord.outbound;

import dev.parley.ingress.discord.intake.ChannelHistory;
import dev.parley.ingress.discord.intake.DiscordMessage;
import dev.parley.ingress.discord.intake.HistoryPage;
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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Reads the channels' history over REST, paced by JDA's own rate limiter.
///
/// It calls the route directly: JDA offers history only of channels in its cache, which does not
/// contain DMs after a restart.
public final class RestChannelHistory implements ChannelHistory {

    private static final Logger LOG = LoggerFactory.getLogger(RestChannelHistory.class);

    private static final String PAGE = "100";

    /// Longer than Discord's usual limits make a request wait. Where it asks for more, the page is
    /// tried again later instead of holding up live messages.
    private static final Duration PAGE_TIMEOUT = Duration.ofMinutes(1);

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private final JDA jda;
    private final HistoryMessageReader reader;

    /// Creates a history that is read through the given connection.
    public RestChannelHistory(JDA jda, HistoryMessageReader reader) {
        this.jda = jda;
        this.reader = reader;
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
    public HistoryPage messagesAfter(long channelId, boolean direct, long messageId)
            throws InterruptedException {
        try {
            return new HistoryPage.Messages(page(channelId, direct, messageId));
        } catch (ExecutionException e) {
            return failed(channelId, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException | RuntimeException e) {
            return failed(channelId, e);
        }
    }

    private static HistoryPage failed(long channelId, Throwable failure) {
        var inaccessible = isInaccessible(failure);
        LOG.atWarn()
                .addKeyValue("channel", channelId)
                .addKeyValue("cause", failure.getClass().getSimpleName())
                .log(
                        inaccessible
                                ? "a channel is not accessible any more, leaving its history"
                                : "could not read a channel's history, trying again later");
        return inaccessible ? new HistoryPage.Inaccessible() : new HistoryPage.Unavailable();
    }

    private List<DiscordMessage> page(long channelId, boolean direct, long messageId)
            throws InterruptedException, ExecutionException, TimeoutException {
        var route =
                Route.Messages.GET_MESSAGE_HISTORY
                        .compile(Long.toUnsignedString(channelId))
                        .withQueryParams("after", Long.toUnsignedString(messageId), "limit", PAGE);
        var messages =
                new RestActionImpl<DataArray>(jda, route, (response, _) -> response.getArray())
                        .submit();
        return within(PAGE_TIMEOUT, messages).stream(DataArray::getObject)
                .map(message -> read(message, channelId, direct))
                .sorted(Comparator.comparingLong(DiscordMessage::messageId))
                .toList();
    }

    private static <T> T within(Duration limit, Future<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw e;
        }
    }

    /// Replaces an unreadable message by a system message, so that the catch-up moves past it.
    private DiscordMessage read(DataObject message, long channelId, boolean direct) {
        try {
            return reader.read(message, direct);
        } catch (RuntimeException e) {
            var id = message.getUnsignedLong("id");
            LOG.atWarn()
                    .addKeyValue("channel", channelId)
                    .addKeyValue("message", id)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("could not read a message, skipping it");
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

    /// Returns true if the channel was deleted or the bot lost access to it.
    private static boolean isInaccessible(Throwable failure) {
        return failure instanceof ErrorResponseException refused
                && (refused.getResponse().code == FORBIDDEN
                        || refused.getResponse().code == NOT_FOUND);
    }
}
