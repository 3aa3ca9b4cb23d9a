package dev.parley.simulator.discord.gateway;

/// No compression.
final class PlainText implements Encoding {

    @Override
    public Encoded encode(String json) {
        return new Encoded.Text(json);
    }
}
