package dev.parley.ingress.discord.intake;

/// The point from which a channel's history is to be read.
///
/// @param after the message after which it begins
/// @param direct true if the channel is a DM
record CatchUpStart(long after, boolean direct) {

    static CatchUpStart earlier(CatchUpStart one, CatchUpStart other) {
        return one.after <= other.after ? one : other;
    }

    CatchUpStart notBefore(long oldest) {
        return after >= oldest ? this : new CatchUpStart(oldest, direct);
    }
}
