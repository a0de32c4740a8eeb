package org.communicator.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only the api exports; the Camel bundle passes on what it carries. */
class ExportRuleTest {

    /** The last one exports itself, by an annotation that bnd obeys. */
    private static final List<String> CARRIED_BY_CAMEL = List.of("org.apache.camel", "com.twilio", "org.apache.http",
            "jakarta.mail", "org.eclipse.angus.mail", "io.netty.util.internal.shaded");

    @Test
    void apiShouldExportItselfAndNothingElse() {
        BundleHeaders headers = Bundle.API.headers();
        assertThat(headers.exported()).contains("org.communicator.api.conversation", "org.communicator.api.host");
        assertThat(headers.exportedBeside(List.of("org.communicator.api"))).isEmpty();
    }

    @Test
    void camelShouldExportOnlyWhatItCarries() {
        BundleHeaders headers = Bundle.CAMEL.headers();
        assertThat(headers.exported()).contains("org.apache.camel", "com.twilio");
        assertThat(headers.exportedBeside(CARRIED_BY_CAMEL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"API", "CAMEL"})
    void otherBundlesShouldExportNothing(Bundle bundle) {
        assertThat(bundle.headers().exported()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bundleShouldNeedNoPackageOfAnotherBundleButTheApis(Bundle bundle) {
        assertThat(bundle.headers().importedFromOtherBundles()).isEmpty();
    }

    @Test
    void ruleShouldFailWhenABundleExportsOrImportsWhatItShouldNot() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Export-Package",
                "org.communicator.api.host;version=\"1\";uses:=\"a,b\",org.communicator.core.routing,org.communicator.apis");
        manifest.getMainAttributes().putValue("Import-Package",
                "org.communicator.api.host;version=\"[1,2)\",org.communicator.core;resolution:=optional,org.communicator.web");

        BundleHeaders headers = BundleHeaders.of(manifest);

        assertThat(headers.exportedBeside(List.of("org.communicator.api")))
                .containsExactly("org.communicator.core.routing", "org.communicator.apis");
        assertThat(headers.importedFromOtherBundles()).containsExactly("org.communicator.web");
    }
}
