# Sourced by check.sh: an integration test whose servers are containers.
# shellcheck shell=bash disable=SC2154 # the places are environment.sh's

runs_an_integration_test() {
  local maven=()
  [ -z "${CONTAINERS_OFFLINE:-}" ] || maven=(-o)
  PARLEY_TEST_SERVERS=containers mvn -B -ntp "${maven[@]}" -pl testing/test-servers -am verify -Dskip.checks=true \
    -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=TestServersIT -Dfailsafe.failIfNoSpecifiedTests=false
}
used_containers() { grep -qE 'Container .* started in PT' "$log"; }
left_none() { [ -z "$(docker ps -aq --filter label=org.testcontainers=true)" ]; }

check_testcontainers() {
  check "an integration test runs by Testcontainers" runs_an_integration_test
  check "its servers were containers" used_containers
  check "it leaves no container" left_none
}
