/// Chat events, inference results and delivery receipts arrive. The service decides which history a
/// message belongs to, whether it opens a turn, which model is asked and what the bot replies.
/// Inference requests, delivery commands and receipts leave through an outbox that is written in
/// the deciding transaction.
@NullMarked
package dev.parley.conversation;

import org.jspecify.annotations.NullMarked;
