package dev.parley.conversation;

import dev.parley.conversation.config.ConversationConfiguration;
import dev.parley.conversation.config.ConversationSettings;
import dev.parley.support.service.launch.ServiceLauncher;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Entry point of conversation-service.
@EnableAutoConfiguration
@Import(ConversationConfiguration.class)
class ConversationApplication {

    /// Starts the service; tests start it with their own environment.
    static final ServiceLauncher LAUNCHER =
            new ServiceLauncher(ConversationApplication.class, ConversationSettings.class);

    /// Runs the service in this process.
    public static void main(String[] args) {
        LAUNCHER.run();
    }
}
