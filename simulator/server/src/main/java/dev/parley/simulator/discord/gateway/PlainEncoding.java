package dev.parley.simulator.discord.gateway;

/// No compression.
final class PlainEncoding implements PayloadEncoding {

    @Override
    public EncodedPayload encode(String json) {
        return new EncodedPayload.Text(json);
    }
}
