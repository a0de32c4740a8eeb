package org.communicator.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communicator.itests.architecture.violation.dependency.ReachesForAnotherBundle;
import org.communicator.itests.architecture.violation.dependency.ReachesForAnotherFramework;
import org.communicator.itests.architecture.violation.dependency.ReachesForLogging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bundle uses what the design's table allows it, and nothing else. */
class DependencyRuleTest {

    private static final String VIOLATIONS = "org.communicator.itests.architecture.violation.none";

    @Test
    void tableShouldNameEveryBundleThatThereIs() {
        assertThat(Arrays.stream(Bundle.values()).map(Bundle::symbolicName))
                .containsExactlyInAnyOrderElementsOf(Bundle.directories());
    }

    @ParameterizedTest
    @EnumSource
    void bundleShouldUseOnlyWhatItMay(Bundle bundle) {
        JavaClasses classes = bundle.classes();
        assertThat(classes.size()).as("classes of " + bundle.symbolicName()).isPositive();
        Rules.useOnlyWhatMay(bundle, bundle.root()).check(classes);
    }

    @ParameterizedTest
    @EnumSource
    void bundleShouldKeepEverythingInItsOwnPackage(Bundle bundle) {
        assertThat(bundle.classes()).allMatch(one -> one.getPackageName().equals(bundle.root())
                || one.getPackageName().startsWith(bundle.root() + "."));
    }

    /** A permission that nobody needs is a hole: the table stays as narrow as the house is. */
    @ParameterizedTest
    @EnumSource
    void bundleShouldNeedAllThatItMayUse(Bundle bundle) {
        Set<String> used = bundle.classes().stream().flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(bundle.allowed().stream().map(name -> name.replaceAll("\\.\\.$", "")))
                .filteredOn(name -> !name.startsWith("org.osgi.") && !name.equals("org.slf4j"))
                .allSatisfy(name -> assertThat(used).anyMatch(one -> one.equals(name) || one.startsWith(name + ".")));
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldFailWhenABundleUsesAnotherBundle(Bundle bundle) {
        assertThat(violations(bundle, ReachesForAnotherBundle.class)).singleElement().asString()
                .contains("org.communicator.core.routing.LocationRouter");
    }

    @ParameterizedTest
    @EnumSource
    void ruleShouldFailWhenABundleUsesAFrameworkOfAnother(Bundle bundle) {
        assertThat(violations(bundle, ReachesForAnotherFramework.class)).singleElement().asString()
                .contains("org.junit.jupiter.api.Tag");
    }

    @Test
    void ruleShouldFailWhenTheApiUsesALibrary() {
        assertThat(violations(Bundle.API, ReachesForLogging.class)).isNotEmpty();
        assertThat(violations(Bundle.CORE, ReachesForLogging.class)).isEmpty();
    }

    private static List<String> violations(Bundle bundle, Class<?> violation) {
        JavaClasses classes = new ClassFileImporter().importClasses(violation);
        assertThat(classes).extracting(JavaClass::getName).contains(violation.getName());
        return Rules.useOnlyWhatMay(bundle, VIOLATIONS).evaluate(classes).getFailureReport().getDetails();
    }
}
