package org.communicator.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void foldShouldHaveAPlainLetterForEachAccentedOne() {
        assertThat(SearchText.ACCENTED).hasSameSizeAs(SearchText.PLAIN);
        assertThat(SearchText.fold("Zoë ÀÝÿß")).isEqualTo("zoe ayyß");
    }
}
