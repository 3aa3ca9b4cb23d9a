package dev.parley.egress.discord.delivery;

import dev.parley.discord.ratelimit.BucketState;

import java.util.List;

/// What is known of the limits in a place, left by one owner for the next.
public interface LimitStore {

    /// Leaves what is known.
    void save(List<BucketState> states);

    /// What the last owner of a place knew; empty where nothing was left.
    ///
    /// @param place the channel's id
    List<BucketState> load(String place);

    /// Nobody else is there.
    static LimitStore none() {
        return new LimitStore() {
            @Override
            public void save(List<BucketState> states) {}

            @Override
            public List<BucketState> load(String place) {
                return List.of();
            }
        };
    }
}
