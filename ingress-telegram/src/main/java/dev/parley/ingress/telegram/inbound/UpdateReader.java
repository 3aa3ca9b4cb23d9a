package dev.parley.ingress.telegram.inbound;

import dev.parley.ids.Place;
import dev.parley.ingress.telegram.intake.BotIdentity;
import dev.parley.ingress.telegram.intake.TelegramMessage;
import dev.parley.ingress.telegram.intake.TelegramMessage.AuthorKind;
import dev.parley.ingress.telegram.intake.TelegramUpdate;
import dev.parley.ingress.telegram.intake.TextEntity;
import dev.parley.support.ingress.IntakeDecision.Reason;
import dev.parley.support.ingress.Person;
import dev.parley.support.ingress.Quote;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Parses updates from Telegram's types into the intake's records.
final class UpdateReader {

    private final BotIdentity bot;
    private final Clock clock;

    UpdateReader(BotIdentity bot, Clock clock) {
        this.bot = bot;
        this.clock = clock;
    }

    TelegramUpdate read(org.telegram.telegrambots.meta.api.objects.Update update) {
        long id = update.getUpdateId();
        if (update.hasMessage()) {
            return new TelegramUpdate.Posted(id, message(update.getMessage()), false);
        }
        if (update.hasEditedMessage()) {
            return new TelegramUpdate.Posted(id, message(update.getEditedMessage()), true);
        }
        if (update.hasCallbackQuery()) {
            return pressed(id, update.getCallbackQuery());
        }
        return new TelegramUpdate.Skipped(id, Reason.OTHER_KIND);
    }

    private TelegramMessage message(Message message) {
        var caption = message.getText() == null;
        var text = caption ? message.getCaption() : message.getText();
        var entities = caption ? message.getCaptionEntities() : message.getEntities();
        var changed = message.getEditDate() == null ? message.getDate() : message.getEditDate();
        return new TelegramMessage(
                Integer.toString(message.getMessageId()),
                place(message),
                message.isUserMessage(),
                person(message.getFrom()),
                authorKind(message),
                text == null ? "" : text,
                entities == null ? List.of() : entities(entities),
                quote(message),
                AttachmentReader.read(message),
                Instant.ofEpochSecond(changed));
    }

    private static Place place(Message message) {
        return message.isTopicMessage() && message.getMessageThreadId() != null
                ? Place.telegram(message.getChatId(), message.getMessageThreadId())
                : Place.telegram(message.getChatId());
    }

    private static Person person(@Nullable User user) {
        if (user == null) {
            return new Person("", "");
        }
        var last = user.getLastName();
        return new Person(
                Long.toString(user.getId()),
                last == null ? user.getFirstName() : user.getFirstName() + " " + last);
    }

    private AuthorKind authorKind(Message message) {
        @Nullable User from = message.getFrom();
        if (from == null || message.getSenderChat() != null) {
            return AuthorKind.ANONYMOUS;
        }
        if (from.getId() == bot.id()) {
            return AuthorKind.SELF;
        }
        return from.getIsBot() ? AuthorKind.BOT : AuthorKind.PERSON;
    }

    private static List<TextEntity> entities(List<MessageEntity> entities) {
        return entities.stream().flatMap(UpdateReader::entity).toList();
    }

    private static Stream<TextEntity> entity(MessageEntity entity) {
        var kind =
                switch (entity.getType()) {
                    case "mention" -> TextEntity.EntityKind.MENTION;
                    case "text_mention" -> TextEntity.EntityKind.USER;
                    case "bot_command" -> TextEntity.EntityKind.COMMAND;
                    default -> null;
                };
        if (kind == null) {
            return Stream.empty();
        }
        var start = entity.getOffset();
        @Nullable User user = entity.getUser();
        return Stream.of(
                new TextEntity(
                        kind,
                        start,
                        start + entity.getLength(),
                        user == null ? null : user.getId()));
    }

    private @Nullable Quote quote(Message message) {
        @Nullable Message original = message.getReplyToMessage();
        // every message in a topic formally replies to the notice that opened the topic
        if (original == null || original.hasForumTopicCreated()) {
            return null;
        }
        @Nullable User author = original.getFrom();
        var text =
                Stream.of(original.getText(), original.getCaption())
                        .filter(Objects::nonNull)
                        .findFirst();
        return new Quote(
                Integer.toString(original.getMessageId()),
                text.orElse(""),
                author != null && author.getId() == bot.id());
    }

    private TelegramUpdate pressed(long id, CallbackQuery query) {
        var message = query.getMessage();
        if (message == null || query.getData() == null) {
            return new TelegramUpdate.Skipped(id, Reason.OTHER_KIND);
        }
        var place =
                message instanceof Message accessible
                        ? place(accessible)
                        : Place.telegram(message.getChatId());
        return new TelegramUpdate.Pressed(
                id,
                query.getId(),
                place,
                person(query.getFrom()),
                Integer.toString(message.getMessageId()),
                query.getData(),
                clock.instant());
    }
}
