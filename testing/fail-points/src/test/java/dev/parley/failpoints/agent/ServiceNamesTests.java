package dev.parley.failpoints.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.failpoints.FailPoint;
import dev.parley.failpoints.Mutant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;

/// The names of the services' classes and methods: a rename there must be followed here, or a fault
/// would never fire.
class ServiceNamesTests {

    @ParameterizedTest
    @EnumSource
    void everyPointIsAMethodOfItsServices(FailPoint point) throws IOException {
        for (var service : point.services()) {
            assertApplies(service, PointEdits.of(point));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMutantChangesMethodsOfItsServices(Mutant mutant) throws IOException {
        for (var service : mutant.services()) {
            for (var edit : MutantEdits.of(mutant)) {
                assertApplies(service, edit);
            }
        }
    }

    private static void assertApplies(String service, MethodEdit edit) throws IOException {
        try (var classes = ServiceClasses.of(service, List.of())) {
            var file = classes.classFile(edit.className());

            assertThat(file).as("%s in %s", edit.className(), service).isNotEmpty();
            assertThatCode(() ->
                            new ServiceTransformer(List.of(edit))
                                    .edited(classes, edit.className().replace('.', '/'), file))
                    .as("%s in %s", edit.methodName(), service)
                    .doesNotThrowAnyException();
        }
    }
}
