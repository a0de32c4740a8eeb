package org.communicator.core.media;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.Channel;
import org.communicator.core.channel.NumberTypes;
import org.communicator.core.channel.Senders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
    private final Senders senders;

    @Activate
    public MediaRules(@Reference Senders senders, MediaRulesConfig config) {
        this.senders = senders;
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

    /**
     * What a message on that channel may carry.
     *
     * @param ours the address of ours that it comes from, if that is known
     */
    public MediaProfile of(Channel channel, Optional<String> ours) {
        if (channel != Channel.INTERNAL && senders.of(channel).filter(ChannelSender::carriesAttachments).isEmpty()) {
            return MediaProfile.NO_WAY;
        }
        Optional<MediaProfile> own = ours.map(numbers::get);
        return own.orElseGet(() -> channel == Channel.SMS && ours.filter(MediaRules::carriesTextsOnly).isPresent()
                ? MediaProfile.TEXTS_ONLY : channels.getOrDefault(channel, MediaProfile.TEXTS_ONLY));
    }

    private static boolean carriesTextsOnly(String number) {
        return !NumberTypes.of(number).capabilities().attachments();
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
