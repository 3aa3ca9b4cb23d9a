package dev.parley.discord.content;

import dev.parley.discord.model.DiscordError.Invalid;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// A button.
///
/// @param id comes back when it is pressed, up to 100 characters; null for a link
/// @param label what stands on it, up to 80 characters
/// @param style its look
/// @param url where a link leads, up to 512 characters; null for all others
/// @param disabled whether it is there and cannot be pressed
public record Button(
        @Nullable String id, String label, Style style, @Nullable String url, boolean disabled)
        implements Component {

    private static final int TYPE = 2;

    /// How a button looks; the values are Discord's.
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

    /// Checks Discord's bounds.
    ///
    /// @throws dev.parley.discord.model.DiscordException naming the field, the value and the bound
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

    /// A button that tells when it is pressed.
    public static Button of(String id, String label) {
        return new Button(id, label, Style.PRIMARY, null, false);
    }

    /// A button that leads somewhere.
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
