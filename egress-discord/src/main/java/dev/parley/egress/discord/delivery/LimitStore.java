package dev.parley.egress.discord.delivery;

import dev.parley.discord.ratelimit.BucketState;

import java.util.List;

/// Store of the rate-limit state that one owner of a place leaves for the next.
public interface LimitStore {

    /// Saves the state of limits.
    void save(List<BucketState> states);

    /// Loads the state that the last owner of a place saved; empty if there is none.
    ///
    /// @param place id of the channel
    List<BucketState> load(String place);

    /// Creates an empty store, for a single instance.
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
