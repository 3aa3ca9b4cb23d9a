package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// A button.
///
/// @param id custom id sent back when it is pressed, up to 100 characters; null for a link
/// @param label text, up to 80 characters
/// @param style its look
/// @param url target of a link, up to 512 characters; null for other buttons
/// @param disabled whether it is shown but cannot be pressed
public record Button(
        @Nullable String id, String label, Style style, @Nullable String url, boolean disabled)
        implements Component {

    private static final int TYPE = 2;

    /// Style of a button, with Discord's value.
    public enum Style {
        PRIMARY(1),
        SECONDARY(2),
        SUCCESS(3),
        DANGER(4),
        LINK(5);

        private final int value;

        Style(int value) {
            this.value = value;
        }
    }

    /// Checks Discord's limits.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the limit
    public Button {
        ContentLimits.requireText("button.label", label, 80);
        ContentLimits.requireText("button.custom_id", id, 100);
        ContentLimits.requireText("button.url", url, 512);
        var isLink = style == Style.LINK;
        Invalid.unless(
                isLink == (url != null), "button.url", url, isLink ? "an address" : "nothing");
        Invalid.unless(
                isLink == (id == null), "button.custom_id", id, isLink ? "nothing" : "an id");
    }

    /// Returns a button that sends an interaction.
    public static Button of(String id, String label) {
        return new Button(id, label, Style.PRIMARY, null, false);
    }

    /// Returns a button that opens a URL.
    public static Button link(String url, String label) {
        return new Button(null, label, Style.LINK, url, false);
    }

    @Override
    public void writeTo(ObjectNode node) {
        node.put("type", TYPE).put("style", style.value).put("label", label);
        if (id != null) {
            node.put("custom_id", id);
        }
        if (url != null) {
            node.put("url", url);
        }
        if (disabled) {
            node.put("disabled", true);
        }
    }
}
