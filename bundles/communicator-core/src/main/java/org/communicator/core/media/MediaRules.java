package org.communicator.core.media;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.people.SenderNumber.Type;
import org.communicator.core.channel.NumberTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What may be attached to a message on its way, as the administrator has decided. */
@Component(service = MediaRules.class, configurationPid = MediaRulesConfig.PID)
@Designate(ocd = MediaRulesConfig.class)
public final class MediaRules {

    private static final Logger LOG = LoggerFactory.getLogger(MediaRules.class);
    private static final Map<String, MediaProfile> PROFILES = Map.of("business-mms", MediaProfile.BUSINESS_MMS,
            "guest-images", MediaProfile.GUEST_IMAGES, "files", MediaProfile.FILES, "texts-only", MediaProfile.TEXTS_ONLY);

    private final Map<Channel, MediaProfile> channels = new EnumMap<>(Channel.class);
    private final Map<String, MediaProfile> numbers = new HashMap<>();

    @Activate
    public MediaRules(MediaRulesConfig config) {
        channels.put(Channel.SMS, profile("sms", config.sms(), MediaProfile.BUSINESS_MMS));
        channels.put(Channel.PUSH, profile("push", config.push(), MediaProfile.GUEST_IMAGES));
        channels.put(Channel.EMAIL, profile("email", config.email(), MediaProfile.FILES));
        channels.put(Channel.INTERNAL, profile("internal", config.internal(), MediaProfile.FILES));
        for (String line : config.numbers().split(",")) {
            if (!line.isBlank()) {
                number(line.strip());
            }
        }
    }

    /** What a message on that channel may carry that comes from that address of ours. */
    public MediaProfile of(Channel channel, String ours) {
        MediaProfile own = numbers.get(ours);
        if (own != null) {
            return own;
        }
        return channel == Channel.SMS && NumberTypes.of(ours) != Type.LOCAL ? MediaProfile.TEXTS_ONLY
                : channels.getOrDefault(channel, MediaProfile.TEXTS_ONLY);
    }

    private void number(String line) {
        String[] parts = line.split("=", 2);
        Optional.of(parts).filter(pair -> pair.length == 2).map(pair -> PROFILES.get(pair[1].strip())).ifPresentOrElse(
                profile -> numbers.put(parts[0].strip(), profile), () -> wrong("numbers", line, "is left out"));
    }

    /** A slip of the pen must not keep messages from being sent. */
    private static MediaProfile profile(String key, String word, MediaProfile otherwise) {
        MediaProfile profile = PROFILES.get(word.strip());
        if (profile == null) {
            wrong(key, word, "its default is taken");
        }
        return profile == null ? otherwise : profile;
    }

    private static void wrong(String key, String word, String consequence) {
        LOG.error("etc/{}.cfg: {} = {} names none of the policies {}: {}", MediaRulesConfig.PID, key, word,
                PROFILES.keySet().stream().sorted().toList(), consequence);
    }
}
