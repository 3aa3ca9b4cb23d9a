package dev.parley.conversation;

import dev.parley.conversation.config.ConversationConfiguration;
import dev.parley.conversation.config.ConversationSettings;
import dev.parley.support.service.ServiceLauncher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Main class of conversation-service.
@EnableAutoConfiguration
@Import(ConversationConfiguration.class)
public class ConversationApplication {

    /// The service as it starts from its environment.
    public static final ServiceLauncher<ConversationSettings> SERVICE =
            ServiceLauncher.of(
                            "conversation-service",
                            ConversationApplication.class,
                            ConversationSettings.class,
                            ConversationSettings::from)
                    .withSchema("conversation");

    /// Starts the service.
    public static void main(String[] args) {
        SERVICE.run();
    }
}
