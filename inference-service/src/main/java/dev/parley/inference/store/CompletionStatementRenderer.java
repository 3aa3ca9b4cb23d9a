package dev.parley.inference.store;

import static dev.parley.inference.store.generated.Tables.COMPLETION;

import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.support.service.sql.Params;
import dev.parley.support.service.sql.StatementRenderer;

import org.jooq.Field;
import org.jooq.Query;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

/// Build step that renders each [CompletionStatement].
final class CompletionStatementRenderer {

    /// Columns in the order of [CompletionRowMapper#toRow].
    private static final List<Field<?>> ROW =
            List.of(
                    COMPLETION.TURN_ID,
                    COMPLETION.OUTCOME,
                    COMPLETION.ANSWER,
                    COMPLETION.MODEL,
                    COMPLETION.TRUNCATED,
                    COMPLETION.PROMPT_TOKENS,
                    COMPLETION.COMPLETION_TOKENS,
                    COMPLETION.REASON,
                    COMPLETION.ATTEMPTS,
                    COMPLETION.STARTED_AT,
                    COMPLETION.FINISHED_AT);

    private CompletionStatementRenderer() {}

    /// Writes the resource.
    ///
    /// @param args folder of the compiled classes
    public static void main(String[] args) throws IOException {
        StatementRenderer.render(
                Path.of(args[0]),
                COMPLETION.getSchema(),
                CompletionStatement.class,
                CompletionStatementRenderer::statement);
    }

    private static Query statement(CompletionStatement name) {
        return switch (name) {
            case FIND -> find();
            case INSERT ->
                    insertInto(COMPLETION, ROW)
                            .values(ROW.stream().map(Params::of).toList())
                            .onConflictDoNothing();
            case DELETE -> deleteExpired();
        };
    }

    /// One row with the database's time, and the result if there is one.
    private static Query find() {
        var readAt = field("clock_timestamp()", OffsetDateTime.class).as("read_at");
        return select(readAt)
                .select(ROW)
                .from(selectOne().asTable("lookup"))
                .leftJoin(COMPLETION)
                .on(COMPLETION.TURN_ID.eq(Params.of(COMPLETION.TURN_ID)));
    }

    /// The database's time some milliseconds ago.
    private static Field<OffsetDateTime> beforeAge() {
        return field(
                "now() - {0} * interval '1 millisecond'",
                OffsetDateTime.class, param("age", Long.class));
    }

    /// Several instances may delete at once: locked rows are skipped.
    private static Query deleteExpired() {
        var expired =
                select(COMPLETION.TURN_ID)
                        .from(COMPLETION)
                        .where(COMPLETION.FINISHED_AT.lt(beforeAge()))
                        .limit(param("most", Integer.class))
                        .forUpdate()
                        .skipLocked();
        return deleteFrom(COMPLETION).where(COMPLETION.TURN_ID.in(expired));
    }
}
