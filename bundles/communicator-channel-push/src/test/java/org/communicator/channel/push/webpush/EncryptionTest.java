package org.communicator.channel.push.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, Appendix A. */
class EncryptionTest {

    private static final String AS_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String AS_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String UA_PUBLIC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void encryptShouldGiveTheBodyOfTheStandard() throws Exception {
        byte[] point = decode(AS_PUBLIC);
        ECKey ours = new ECKey.Builder(Curve.P_256, Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                Base64URL.encode(Arrays.copyOfRange(point, 33, 65))).d(new Base64URL(AS_PRIVATE)).build();

        byte[] body = new Encryption().encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8), decode(UA_PUBLIC),
                decode("BTBZMqHH6r4Tts7J_aSIgg"), ours.toKeyPair(), decode("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64URL.encode(body).toString()).isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSP"
                + "QTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZ"
                + "wbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
        assertThat(body).hasSize(41 + Encryption.OVERHEAD);
    }

    @Test
    void encryptShouldRefuseWhatIsNoKey() {
        byte[] notOnTheCurve = new byte[65];
        notOnTheCurve[0] = 4;
        notOnTheCurve[40] = 1;

        assertThatThrownBy(() -> new Encryption().encrypt(new byte[1], new byte[12], new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Encryption().encrypt(new byte[1], notOnTheCurve, new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] decode(String text) {
        return new Base64URL(text).decode();
    }
}
