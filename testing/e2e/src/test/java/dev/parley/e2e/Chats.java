package dev.parley.e2e;

import java.util.ArrayList;
import java.util.List;

/// The people of one story: nobody of them is in another one.
///
/// @param simulator where the platforms are simulated
/// @param story goes into every name
record Chats(Simulator simulator, String story) {

    /// Somebody.
    ///
    /// @param name their name in the story
    Chat of(Platform platform, Room room, String name) {
        return new Chat(simulator, platform, room, story + "-" + name);
    }

    /// As many people as that, half of them on each platform; of every five one is in the shared
    /// room, the others are alone with the bot.
    List<Chat> many(int people) {
        var chats = new ArrayList<Chat>();
        for (var number = 0; number < people; number++) {
            var platform = number % 2 == 0 ? Platform.DISCORD : Platform.TELEGRAM;
            var room = number / 2 % 5 == 4 ? Room.SHARED : Room.PRIVATE;
            chats.add(of(platform, room, platform.key().charAt(0) + Integer.toString(number)));
        }
        return List.copyOf(chats);
    }
}
