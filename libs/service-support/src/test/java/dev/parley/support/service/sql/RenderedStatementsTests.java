package dev.parley.support.service.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RenderedStatementsTests {

    @Test
    void addressTheGivenSchema() {
        var statements = new RenderedStatements<>(Rendered.class, "egress_discord");

        assertThat(statements.sql(Rendered.FIND))
                .isEqualTo("select 1 from \"egress_discord\".\"delivery\" where \"a\" = ?");
    }

    @Test
    void nameAStatementThatTheBuildDidNotRender() {
        assertThatThrownBy(() -> new RenderedStatements<>(NotRendered.class, "any"))
                .hasMessageContaining("INSERT is missing in NotRendered.properties");
    }

    enum Rendered {
        FIND
    }

    enum NotRendered {
        INSERT
    }
}
