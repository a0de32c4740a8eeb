package org.communicator.core.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaLinks;
import org.communicator.api.store.SigningKeyStore;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Signs what a link says, so that nothing has to be kept for it: {@code until.size.type.content.signature}, and the name
 * of the file for those who look at the ending of an address.
 */
@Component
public final class MediaLinkService implements MediaLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            Pattern.quote(ROOT) + "(([0-9]{1,12})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{1,200})\\.([0-9a-f]{64}))"
                    + "\\.([A-Za-z0-9_-]{43})/[^/]*");

    private final SigningKeyStore keys;
    private final Contents contents;
    private final Stamps stamps;
    private volatile byte[] key;

    @Activate
    public MediaLinkService(@Reference SigningKeyStore keys, @Reference Contents contents, @Reference Stamps stamps) {
        this.keys = keys;
        this.contents = contents;
        this.stamps = stamps;
    }

    @Override
    public String path(Attachment file, Duration valid) {
        String says = stamps.now().plus(valid).getEpochSecond() + "." + file.size() + "."
                + encoded(file.type().getBytes(StandardCharsets.UTF_8)) + "." + file.content().orElseThrow();
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return ROOT + says + "." + signature(says) + "/" + name;
    }

    @Override
    public Optional<Linked> follow(String path) {
        Matcher parts = FORM.matcher(path);
        if (!parts.matches() || !isSigned(parts.group(1), parts.group(6))
                || !stamps.now().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(2))))) {
            return Optional.empty();
        }
        String type = new String(Base64.getUrlDecoder().decode(parts.group(4)), StandardCharsets.UTF_8);
        return contents.open(new MediaDigest(parts.group(5)))
                .map(content -> new Linked(type, Long.parseLong(parts.group(3)), content));
    }

    private boolean isSigned(String says, String signature) {
        return MessageDigest.isEqual(signature(says).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String says) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return encoded(mac.doFinal(says.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private byte[] key() {
        if (key == null) {
            byte[] proposal = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(proposal);
            key = keys.key("media-links", proposal);
        }
        return key;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
