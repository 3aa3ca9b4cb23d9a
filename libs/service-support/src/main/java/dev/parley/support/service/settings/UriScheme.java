package dev.parley.support.service.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.List;

/// The constraint that an address has a host and one of the given schemes.
@Documented
@Constraint(validatedBy = UriScheme.Validator.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface UriScheme {
    /// The accepted schemes.
    String[] value();

    /// Message of a violation, as Bean Validation requires.
    String message() default "expected an address that starts with {value}";

    /// Groups, as Bean Validation requires.
    Class<?>[] groups() default {};

    /// Payload, as Bean Validation requires.
    Class<? extends Payload>[] payload() default {};

    /// The check; an absent address is valid.
    final class Validator implements ConstraintValidator<UriScheme, URI> {

        private List<String> schemes = List.of();

        @Override
        public void initialize(UriScheme constraint) {
            schemes = List.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable URI uri, ConstraintValidatorContext context) {
            return uri == null || (uri.getHost() != null && schemes.contains(uri.getScheme()));
        }
    }
}
