package dev.parley.support.egress.store;

import static dev.parley.support.egress.store.generated.Tables.DELIVERY;

import dev.parley.support.service.sql.StatementRenderer;

import org.jooq.Query;

import java.io.IOException;
import java.nio.file.Path;

/// Build step that renders each [LedgerStatement].
final class LedgerStatementRenderer {

    private LedgerStatementRenderer() {}

    /// Writes the resource.
    ///
    /// @param args folder of the compiled classes
    public static void main(String[] args) throws IOException {
        StatementRenderer.render(
                Path.of(args[0]),
                DELIVERY.getSchema(),
                LedgerStatement.class,
                LedgerStatementRenderer::statement);
    }

    private static Query statement(LedgerStatement name) {
        return switch (name) {
            case TRY_START -> LedgerWrites.start(CommitMode.ASYNC);
            case TRY_START_DURABLY -> LedgerWrites.start(CommitMode.SYNC);
            case BELONGS_TO_ANOTHER_PART -> LedgerReads.selectOwnership();
            case FINISH -> LedgerWrites.upsertEnd(CommitMode.ASYNC);
            case FINISH_DURABLY -> LedgerWrites.upsertEnd(CommitMode.SYNC);
            case COMPARE_AND_SET -> LedgerWrites.compareAndSet();
            case COMPARE_AND_SET_PLACEHOLDER -> LedgerWrites.upsertPlaceholder();
            case FIND -> LedgerReads.selectPart();
            case DELETE -> LedgerExpiry.deleteRows();
        };
    }
}
