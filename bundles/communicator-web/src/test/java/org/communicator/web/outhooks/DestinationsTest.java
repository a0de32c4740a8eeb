package org.communicator.web.outhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "https://crm.example/hook?a=b | ok | ok",
            "https://CRM.example:8443/ | ok | ok",
            "HTTPS://crm.example/ | ok | ok",
            "http://crm.example/ | https:// | ok",
            "ftp://crm.example/ | https:// | https://",
            "file:///etc/passwd | https:// | https://",
            "https://user:secret@crm.example/ | no user | no user",
            "https://crm.example/#x | no fragment | no fragment",
            "https://127.0.0.1/ | not public | ok",
            "https://[::1]/ | not public | ok",
            "https://169.254.169.254/latest/meta-data | not public | ok",
            "https://half.example/ | not public | ok",
            "https://nobody.example/ | cannot be found | ok"})
    void refusalShouldNameWhatIsWrong(URI url, String usually, String anywhere) {
        assertThat(new Destinations(false, DestinationsTest::names).refusal(url).orElse("ok")).contains(usually);
        assertThat(new Destinations(true, DestinationsTest::names).refusal(url).orElse("ok")).contains(anywhere);
    }

    private static InetAddress[] names(String host) throws UnknownHostException {
        return switch (host) {
            case "crm.example", "CRM.example" -> addresses("93.184.216.34", "2606:4700:4700::1111");
            case "half.example" -> addresses("93.184.216.34", "10.0.0.1");
            case "nobody.example" -> throw new UnknownHostException(host);
            default -> addresses(host);
        };
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return addresses;
    }
}
