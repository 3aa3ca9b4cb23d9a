package dev.parley.local.application;

import java.net.URI;

/// The address of the simulator: one port for Discord, Telegram and the model.
///
/// @param port on loopback
public record SimulatorAddress(int port) {

    /// The page on which a person chats; also the root of the control API.
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// An address below the page.
    ///
    /// @param path such as `/sim/messages`
    public URI resolve(String path) {
        return URI.create(baseUri() + path);
    }
}
