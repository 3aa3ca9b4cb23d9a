package dev.parley.support.service.sql;

import static java.util.Objects.requireNonNull;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Renderer of jOOQ statements: each is rendered once, when its class is loaded.
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

    /// Reads a column that is never null from the current row.
    ///
    /// @throws SQLException if the row does not have such a column or its value has another type
    public static <T> T get(ResultSet row, Field<T> column) throws SQLException {
        return requireNonNull(getNullable(row, column), column.getName());
    }

    /// Reads a column from the current row.
    ///
    /// @throws SQLException if the row does not have such a column or its value has another type
    public static <T> @Nullable T getNullable(ResultSet row, Field<T> column) throws SQLException {
        var type = column.getType();
        var name = column.getName();
        if (type == byte[].class) {
            return type.cast(row.getBytes(name));
        }
        if (type.isArray()) {
            var array = row.getArray(name);
            return array == null ? null : type.cast(array.getArray());
        }
        return row.getObject(name, type);
    }
}
