package dev.parley.conversation;

import dev.parley.chassis.Service;
import dev.parley.conversation.config.ConversationConfiguration;
import dev.parley.conversation.config.Settings;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// conversation-service as a process.
@EnableAutoConfiguration
@Import(ConversationConfiguration.class)
public class ConversationApplication {

    /// The service as it starts from its environment.
    public static final Service<Settings> SERVICE =
            Service.of(
                            "conversation-service",
                            ConversationApplication.class,
                            Settings.class,
                            Settings::from)
                    .withSchema("conversation");

    /// Starts the service.
    public static void main(String[] args) {
        SERVICE.run();
    }
}
