package org.communicator.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.communicator.itests.architecture.violation.cycle.one.First;
import org.communicator.itests.architecture.violation.cycle.two.Second;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing leads back to where it came from. */
class CycleRuleTest {

    private static final String CYCLE = "org.communicator.itests.architecture.violation.cycle";

    @ParameterizedTest
    @EnumSource
    void packagesOfABundleShouldBeFreeOfCycles(Bundle bundle) {
        Rules.packagesBeFreeOfCycles().check(bundle.classes());
    }

    @Test
    void bundlesShouldBeFreeOfCycles() {
        List<Path> all = Arrays.stream(Bundle.values()).map(Bundle::classDirectory).toList();
        JavaClasses classes = new ClassFileImporter().importPaths(all);
        Rules.bundlesBeFreeOfCycles(Arrays.stream(Bundle.values()).map(Bundle::root).toList()).check(classes);
        assertThat(classes.size()).isGreaterThan(Bundle.values().length);
    }

    @Test
    void ruleShouldFailWhenPackagesNeedEachOther() {
        assertThat(Rules.packagesBeFreeOfCycles().evaluate(cycle()).hasViolation()).isTrue();
    }

    @Test
    void ruleShouldFailWhenBundlesNeedEachOther() {
        assertThat(Rules.bundlesBeFreeOfCycles(List.of(CYCLE + ".one", CYCLE + ".two")).evaluate(cycle()).hasViolation())
                .isTrue();
    }

    private static JavaClasses cycle() {
        return new ClassFileImporter().importClasses(First.class, Second.class);
    }
}
