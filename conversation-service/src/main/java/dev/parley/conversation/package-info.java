/// What people did arrives, and how models answered, and how deliveries ended. Decided is whose
/// history it belongs to, whether it opens a turn, which model is asked, what is said. Questions
/// for models, deliveries and receipts depart, each written in the transaction that decided it.
@NullMarked
package dev.parley.conversation;

import org.jspecify.annotations.NullMarked;
