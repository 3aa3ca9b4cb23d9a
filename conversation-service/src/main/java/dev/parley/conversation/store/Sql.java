package dev.parley.conversation.store;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Statements that jOOQ builds against the schema and renders once, when their class is loaded.
///
/// Rendering one at each run cost more than running it: docs/adr/0011-statements-rendered-once.md.
final class Sql {

    private Sql() {}

    /// The text of a statement; its placeholders stand in the order of its parameters.
    static String of(Query statement) {
        return DSL.using(SQLDialect.POSTGRES).render(statement);
    }

    /// A parameter that takes values of a column.
    static <T> Param<T> of(Field<T> column) {
        return DSL.param(column.getName(), column);
    }
}
