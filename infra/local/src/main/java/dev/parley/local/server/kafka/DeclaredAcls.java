package dev.parley.local.server.kafka;

import org.apache.kafka.clients.admin.Admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The permissions that the project declares for a broker with an authorizer, in one file.
///
/// @param acls in the order of the file
public record DeclaredAcls(List<DeclaredAcl> acls) {

    public DeclaredAcls {
        acls = List.copyOf(acls);
    }

    /// Reads the file; lines that begin with `#` and empty ones say nothing.
    ///
    /// @param file `infra/kafka/acls.tsv`
    public static DeclaredAcls read(Path file) {
        try {
            return new DeclaredAcls(
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(DeclaredAcl::parse)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// The permissions of an installation that shares its broker.
    ///
    /// @param prefix of all its names, those of its principals included; may be empty
    public DeclaredAcls withPrefix(String prefix) {
        return new DeclaredAcls(acls.stream().map(acl -> acl.withPrefix(prefix)).toList());
    }

    /// The principals, each once.
    public List<String> principals() {
        return acls.stream().map(DeclaredAcl::principal).distinct().toList();
    }

    /// The permissions of one principal.
    public List<DeclaredAcl> of(String principal) {
        return acls.stream().filter(acl -> acl.principal().equals(principal)).toList();
    }

    /// Adds the permissions to a broker, which takes none away.
    ///
    /// @param admin client of a super user
    public void addTo(Admin admin) {
        try {
            admin.createAcls(acls.stream().flatMap(DeclaredAcl::bindings).toList()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot add the permissions", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while adding permissions", e);
        }
    }
}
