package dev.parley.support.service.sql;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

/// Parameters of jOOQ statements that are rendered without values.
public final class Params {

    private Params() {}

    /// A parameter that takes values of a column.
    public static <T> Param<T> of(Field<T> column) {
        return DSL.param(column.getName(), column);
    }
}
