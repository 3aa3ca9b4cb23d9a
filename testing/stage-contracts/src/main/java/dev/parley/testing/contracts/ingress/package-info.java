/// What tests of both ingress services share: the service between its neighbours, and the stories
/// that both must tell.
@NullMarked
package dev.parley.testing.contracts.ingress;

import org.jspecify.annotations.NullMarked;
