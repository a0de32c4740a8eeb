package org.communicator.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.communicator.itests.architecture.violation.component.HiddenComponent;
import org.communicator.itests.architecture.violation.component.HiddenConstructor;
import org.communicator.itests.architecture.violation.component.OpenComponent;
import org.communicator.itests.architecture.violation.component.UndecidedComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.service.component.annotations.Component;

/** A component that the runtime cannot reach builds, appears and fails when it is first asked for. */
class ComponentRuleTest {

    /** The shell has none: Karaf makes its commands. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"API", "SHELL"})
    void componentsShouldBeReachable(Bundle bundle) {
        assertThat(bundle.classes()).as("components of " + bundle.symbolicName())
                .anyMatch(one -> one.isAnnotatedWith(Component.class));
        Rules.componentsBeReachable().check(bundle.classes());
    }

    @ParameterizedTest
    @ValueSource(classes = {HiddenConstructor.class, OpenComponent.class, UndecidedComponent.class})
    void ruleShouldFailWhenAComponentCannotBeReached(Class<?> component) {
        assertThat(isViolatedBy(component)).isTrue();
    }

    @Test
    void ruleShouldFailWhenAComponentIsNotPublic() {
        assertThat(isViolatedBy(HiddenComponent.type())).isTrue();
    }

    private static boolean isViolatedBy(Class<?> component) {
        return Rules.componentsBeReachable().evaluate(new ClassFileImporter().importClasses(component)).hasViolation();
    }
}
