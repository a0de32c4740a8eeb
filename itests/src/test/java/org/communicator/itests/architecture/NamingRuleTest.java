package org.communicator.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.communicator.itests.architecture.violation.naming.AccountManager;
import org.communicator.itests.architecture.violation.naming.MessageHelper;
import org.communicator.itests.architecture.violation.naming.MessageStoreImpl;
import org.communicator.itests.architecture.violation.naming.PhoneUtil;
import org.communicator.itests.architecture.violation.naming.ResourceBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No class is called after nothing in particular. */
class NamingRuleTest {

    @ParameterizedTest
    @EnumSource
    void classesShouldHaveNamesThatSaySomething(Bundle bundle) {
        Rules.haveNamesThatSaySomething().check(bundle.classes());
    }

    @ParameterizedTest
    @ValueSource(classes = {AccountManager.class, MessageHelper.class, MessageStoreImpl.class, PhoneUtil.class,
        ResourceBase.class})
    void ruleShouldFailWhenANameSaysNothing(Class<?> vague) {
        assertThat(Rules.haveNamesThatSaySomething().evaluate(new ClassFileImporter().importClasses(vague))
                .hasViolation()).isTrue();
    }
}
