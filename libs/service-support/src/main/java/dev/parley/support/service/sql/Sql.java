package dev.parley.support.service.sql;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Statements that jOOQ builds against the schema and renders once, when their class is loaded.
///
/// Rendering one at each run cost more than running it: docs/adr/0011-statements-rendered-once.md.
public final class Sql {

    private Sql() {}

    /// The text of a statement; its placeholders stand in the order of its parameters.
    ///
    /// @param statement in which every value that changes is a parameter and every other one inline
    public static String of(Query statement) {
        return DSL.using(SQLDialect.POSTGRES).render(statement);
    }

    /// A parameter that takes values of a column.
    public static <T> Param<T> of(Field<T> column) {
        return DSL.param(column.getName(), column);
    }
}
