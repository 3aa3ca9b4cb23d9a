package dev.parley.simulation.egress.platform;

import dev.parley.egress.telegram.delivery.Chat;
import dev.parley.egress.telegram.delivery.TelegramBotApi;
import dev.parley.simulation.egress.place.PlaceHistory;
import dev.parley.simulation.fault.Fault;
import dev.parley.support.egress.delivery.CallOutcome;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// One instance's way to Telegram.
public final class TelegramConnection implements TelegramBotApi {

    private final TelegramPlatform telegram;
    private final PlatformLine line;

    public TelegramConnection(TelegramPlatform telegram, PlatformLine line) {
        this.telegram = telegram;
        this.line = line;
    }

    @Override
    public CallOutcome send(Chat chat, String text, @Nullable String replyTo)
            throws InterruptedException {
        return call("send", () -> telegram.send(chat.id(), PlaceHistory.mark(text)));
    }

    @Override
    public CallOutcome sendFile(Chat chat, String note, String fileName, byte[] content)
            throws InterruptedException {
        var mark = DiscordPlatform.fileMark(new String(content, StandardCharsets.UTF_8));
        return call("send file", () -> telegram.send(chat.id(), mark));
    }

    @Override
    public CallOutcome edit(Chat chat, String messageId, String text) throws InterruptedException {
        return call("edit", () -> telegram.edit(chat.id(), messageId, text));
    }

    @Override
    public CallOutcome delete(Chat chat, String messageId) throws InterruptedException {
        return call("delete", () -> telegram.delete(chat.id(), messageId));
    }

    @Override
    public CallOutcome react(Chat chat, String messageId, String emoji)
            throws InterruptedException {
        return call("other", () -> new CallOutcome.Done(null));
    }

    @Override
    public CallOutcome showTyping(Chat chat) throws InterruptedException {
        return call("other", () -> new CallOutcome.Done(null));
    }

    private CallOutcome call(String name, Supplier<CallOutcome> request)
            throws InterruptedException {
        return line.call(name, fault -> answer(request, fault));
    }

    private CallOutcome answer(Supplier<CallOutcome> request, @Nullable Fault fault) {
        return switch (fault) {
            case SERVER_ERROR -> new CallOutcome.Unclear("502");
            case UNREACHABLE -> new CallOutcome.Unreachable("ConnectException");
            case RATE_LIMITED -> new CallOutcome.RateLimited(line.limit());
            case null, default -> {
                var done = request.get();
                yield fault == Fault.ANSWER_LOST
                        ? new CallOutcome.Unclear("HttpTimeoutException")
                        : done;
            }
        };
    }
}
