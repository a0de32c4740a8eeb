package org.communicator.itests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The rules of the house, each as a value, so that it can be held against the house and against a violation. */
final class Rules {

    private static final String VAGUE_NAME = ".*(Manager|Helper|Util|Utils|Impl|Base)";

    private Rules() {
    }

    /** Classes use nothing but the given packages. */
    static ArchRule useOnly(Collection<String> packages) {
        return classes().should().onlyDependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)));
    }

    /** What the classes of a bundle may use. */
    static ArchRule useOnlyWhatMay(Bundle bundle, String root) {
        List<String> packages = new ArrayList<>(bundle.platform());
        packages.addAll(bundle.allowed());
        packages.add(root + "..");
        return useOnly(packages);
    }

    /** No package leads back to itself by way of another one. */
    static ArchRule packagesBeFreeOfCycles() {
        return slices().matching("org.communicator.(**)").should().beFreeOfCycles();
    }

    /** No bundle leads back to itself by way of another one. */
    static ArchRule bundlesBeFreeOfCycles(Collection<String> roots) {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                Optional<String> root = roots.stream().filter(name -> isIn(javaClass, name)).findFirst();
                return root.map(SliceIdentifier::of).orElse(SliceIdentifier.ignore());
            }

            @Override
            public String getDescription() {
                return "bundles";
            }
        }).should().beFreeOfCycles();
    }

    /** A name says what a class does. */
    static ArchRule haveNamesThatSaySomething() {
        return noClasses().should().haveSimpleName("Util").orShould().haveNameMatching(VAGUE_NAME);
    }

    /** Declarative services can reach components. */
    static ArchRule componentsBeReachable() {
        return classes().that().areAnnotatedWith(Component.class).should().bePublic()
                .andShould().haveModifier(JavaModifier.FINAL).andShould(haveOnePublicWayToBeMade());
    }

    /** The constructor marked @Activate, or the one without parameters. */
    private static ArchCondition<JavaClass> haveOnePublicWayToBeMade() {
        return new ArchCondition<>("have exactly one constructor that declarative services can use") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                List<JavaConstructor> activated = item.getConstructors().stream()
                        .filter(constructor -> constructor.isAnnotatedWith(Activate.class)).toList();
                List<JavaConstructor> usable = activated.isEmpty() ? item.tryGetConstructor().stream().toList() : activated;
                boolean good = usable.size() == 1 && usable.get(0).getModifiers().contains(JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(item, good, item.getName() + " can be made in " + usable.size()
                        + " ways, and needs one that is public"));
            }
        };
    }

    private static boolean isIn(JavaClass javaClass, String root) {
        return describe("in " + root, (JavaClass one) -> one.getPackageName().equals(root)
                || one.getPackageName().startsWith(root + ".")).test(javaClass);
    }
}
