package org.communicator.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.communicator.channel.sms.Form.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void parseShouldKeepOrderRepeatedNamesAndEmptyValues() {
        assertThat(form("a=2&b=&a=1&c&=x").fields()).containsExactly(new Field("a", "2"), new Field("b", ""),
                new Field("a", "1"), new Field("c", ""), new Field("", "x"));
    }

    @Test
    void parseShouldDecodeNamesAndValues() {
        assertThat(form("a%20b=1+1%3D2%26&e=%C3%A9+%F0%9F%91%8B&v=a=b").fields()).containsExactly(
                new Field("a b", "1 1=2&"), new Field("e", "é 👋"), new Field("v", "a=b"));
    }

    @Test
    void parseShouldTakeUnencodedUtf8() {
        assertThat(form("a=é").first("a")).contains("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&&"})
    void parseShouldBeEmptyWhenThereIsNothing(String encoded) {
        assertThat(form(encoded).fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%4g", "a=%+1", "a=%C3", "a=%F0%9F%91", "a=%C0%80",
            "a=%ED%A0%80"})
    void parseShouldRefuseWhatIsNoForm(String encoded) {
        assertThatThrownBy(() -> form(encoded)).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource({"https://x.test/a?m=1, 1", "https://x.test/a?n=2&m=%31#m=3, 1", "http://[::1]:1/a?m=|, |"})
    void ofQueryShouldReadTheQueryOfAUrl(String url, String value) {
        assertThat(Form.ofQuery(url).first("m")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://x.test/a", "https://x.test/a?", "https://x.test/a#?m=1", ""})
    void ofQueryShouldBeEmptyWhenThereIsNone(String url) {
        assertThat(Form.ofQuery(url).fields()).isEmpty();
    }

    @Test
    void requiredShouldNameTheFieldWhenItIsMissingOrBlank() {
        assertThatThrownBy(() -> form("a=1").required("b")).isInstanceOf(RefusedException.class).hasMessage("b");
        assertThatThrownBy(() -> form("b=+").required("b")).isInstanceOf(RefusedException.class).hasMessage("b");
    }

    private static Form form(String encoded) {
        return Form.parse(encoded.getBytes(StandardCharsets.UTF_8));
    }
}
