package dev.parley.egress.discord.delivery;

import dev.parley.discord.limit.LimitState;

import java.util.List;

/// What is known of the limits in a place, left by one owner for the next.
public interface Handover {

    /// Leaves what is known.
    void leave(List<LimitState> states);

    /// What the last owner of a place knew; empty where nothing was left.
    ///
    /// @param place the channel's id
    List<LimitState> find(String place);

    /// Nobody else is there.
    static Handover none() {
        return new Handover() {
            @Override
            public void leave(List<LimitState> states) {}

            @Override
            public List<LimitState> find(String place) {
                return List.of();
            }
        };
    }
}
