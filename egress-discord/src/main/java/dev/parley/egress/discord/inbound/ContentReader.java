package dev.parley.egress.discord.inbound;

import dev.parley.discord.content.ActionRow;
import dev.parley.discord.content.AllowedMentions;
import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.Button;
import dev.parley.discord.content.Component;
import dev.parley.discord.content.Embed;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.content.SelectMenu;
import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.Snowflake;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Converts message content from its event; the client's own records reject content beyond
/// Discord's bounds and name the violation.
final class ContentReader {

    private ContentReader() {}

    /// Converts the content of a message.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the bound
    static MessageContent content(dev.parley.events.MessageContent event) {
        return new MessageContent(
                event.getText(),
                event.getEmbeds().stream().map(ContentReader::embed).toList(),
                event.getRows().stream().map(ContentReader::row).toList(),
                event.getFiles().stream().map(ContentReader::file).toList(),
                List.of(),
                mentions(event));
    }

    /// Users and roles that a message may notify; none by default.
    static AllowedMentions mentions(dev.parley.events.MessageContent event) {
        return event.getMentions()
                .map(allowed ->
                        new AllowedMentions(
                                ids("mentions.users", allowed.getUsers()),
                                ids("mentions.roles", allowed.getRoles()),
                                allowed.getEveryone(),
                                allowed.getRepliedUser()))
                .orElse(AllowedMentions.NONE);
    }

    /// Parses an id.
    ///
    /// @param field its name, for the error message
    static Snowflake id(String field, String text) {
        Invalid.unless(text.matches("\\d{1,19}"), field, "'" + text + "'", "an id in digits");
        return Snowflake.parse(text);
    }

    /// Parses an optional id.
    static @Nullable Snowflake idOrNull(String field, @Nullable String text) {
        return text == null ? null : id(field, text);
    }

    private static List<Snowflake> ids(String field, List<String> texts) {
        return texts.stream().map(text -> id(field, text)).toList();
    }

    private static Embed embed(dev.parley.events.Embed event) {
        return new Embed(
                event.getTitle().orElse(null),
                event.getDescription().orElse(null),
                event.getUrl().orElse(null),
                event.getColor().orElse(null),
                event.getTimestamp().orElse(null),
                event.getAuthor().orElse(null),
                event.getFooter().orElse(null),
                event.getImageUrl().orElse(null),
                event.getThumbnailUrl().orElse(null),
                event.getFields().stream()
                        .map(field ->
                                new Embed.Field(
                                        field.getName(), field.getValue(), field.getInline()))
                        .toList());
    }

    private static ActionRow row(dev.parley.events.ActionRow event) {
        return new ActionRow(event.getComponents().stream().map(ContentReader::component).toList());
    }

    private static Component component(Object event) {
        return switch (event) {
            case dev.parley.events.Button button -> button(button);
            case dev.parley.events.SelectMenu menu -> menu(menu);
            default -> throw new IllegalStateException("component is a " + event.getClass());
        };
    }

    private static Button button(dev.parley.events.Button event) {
        var url = event.getUrl().orElse(null);
        var style = Button.Style.valueOf(event.getStyle().name());
        return new Button(
                event.getId().orElse(null),
                event.getLabel(),
                // a URL makes it a link, whatever the default style
                url != null && style == Button.Style.PRIMARY ? Button.Style.LINK : style,
                url,
                event.getDisabled());
    }

    private static SelectMenu menu(dev.parley.events.SelectMenu event) {
        return new SelectMenu(
                event.getId(),
                event.getPlaceholder().orElse(null),
                event.getMinValues(),
                event.getMaxValues(),
                event.getOptions().stream()
                        .map(option ->
                                new SelectMenu.Option(
                                        option.getLabel(),
                                        option.getValue(),
                                        option.getDescription().orElse(null)))
                        .toList());
    }

    private static Attachment file(dev.parley.events.FileUpload event) {
        return new Attachment(event.getName(), event.getMediaType(), event.getData(), null);
    }
}
