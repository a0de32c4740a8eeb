package org.communicator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final int SCRIPT_LIMIT = 120_000;

    private final Assets assets = new Assets();

    @Test
    void namedShouldFindTheModuleWithItsMediaType() {
        assertThat(assets.named("communicator.js")).get()
                .extracting(Asset::type).isEqualTo("text/javascript; charset=utf-8");
    }

    @Test
    void namedShouldBeEmptyForWhatTheIndexDoesNotName() {
        assertThat(assets.named("../org/communicator/ui/Assets.class")).isEmpty();
        assertThat(assets.named("index.txt")).isEmpty();
        assertThat(assets.named("")).isEmpty();
    }

    @Test
    void moduleShouldStayBelowItsSizeCompressed() {
        assertThat(assets.named("communicator.js").orElseThrow().gzipped().length).isLessThan(SCRIPT_LIMIT);
    }

    @Test
    void moduleShouldUnpackToItself() throws IOException {
        Asset module = assets.named("communicator.js").orElseThrow();
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(module.gzipped())).readAllBytes();
        assertThat(unpacked).isEqualTo(module.plain());
    }

    @Test
    void cachingShouldBeForEverOnlyForNamesWithADigest() {
        assertThat(assets.all()).isNotEmpty().allSatisfy((name, asset) -> assertThat(asset.caching())
                .contains(name.matches("assets/.+-[A-Za-z0-9_-]{8}\\.\\w+") ? "immutable" : "no-cache"));
    }

    @Test
    void fontShouldBeThereUncompressed() {
        Asset font = assets.all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("assets/inter-latin-wght"))
                .findFirst().orElseThrow().getValue();
        assertThat(font.type()).isEqualTo("font/woff2");
        assertThat(font.compresses()).isFalse();
    }

    @Test
    void tagShouldDifferWithTheContent() {
        assertThat(Asset.of("a.js", new byte[] {1}).tag()).isNotEqualTo(Asset.of("a.js", new byte[] {2}).tag());
    }
}
