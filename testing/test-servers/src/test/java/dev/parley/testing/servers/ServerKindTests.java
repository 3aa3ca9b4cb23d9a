package dev.parley.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/// The choice between containers and processes.
class ServerKindTests {

    @Test
    void isWhatTheVariableSaysWithoutAskingTheEngine() {
        assertThat(ServerKind.choose("embedded", ServerKindTests::notAsked))
                .isEqualTo(ServerKind.EMBEDDED);
        assertThat(ServerKind.choose("containers", ServerKindTests::notAsked))
                .isEqualTo(ServerKind.CONTAINERS);
    }

    @Test
    void isContainersWhereAnEngineHasTheImages() {
        assertThat(ServerKind.choose(null, DockerEngine.Usable::new))
                .isEqualTo(ServerKind.CONTAINERS);
    }

    @Test
    void isEmbeddedWhereAnEngineLacksAnImage() {
        assertThat(ServerKind.choose("", () -> new DockerEngine.Unusable("cannot pull")))
                .isEqualTo(ServerKind.EMBEDDED);
    }

    @Test
    void isEmbeddedWhereNoEngineIs() {
        assertThat(ServerKind.choose(null, DockerEngine.Absent::new))
                .isEqualTo(ServerKind.EMBEDDED);
    }

    @Test
    void refusesAnotherWord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerKind.choose("docker", ServerKindTests::notAsked))
                .withMessage("PARLEY_TEST_SERVERS is 'docker', expected embedded or containers");
    }

    private static DockerEngine notAsked() {
        throw new AssertionError("the engine was asked");
    }
}
