package org.communicator.core.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Hold;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.Timing;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.MessageStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides until when a message waits: for the moment that its author chose, and for the end of quiet hours (X08). */
@Component(service = Holding.class, configurationPid = TimeConfig.PID)
public final class Holding {

    /** Whether somebody is awake shows in the newest messages. */
    private static final int LOOKED_AT = 20;

    private final HostDirectory directory;
    private final MessageStore messages;
    private final QuietHours quietHours;
    private final Set<MessageKind> kinds;
    private final Duration awake;

    @Activate
    public Holding(@Reference HostDirectory directory, @Reference MessageStore messages, TimeConfig config) {
        this.directory = directory;
        this.messages = messages;
        this.quietHours = new QuietHours(time(config.quiet_hours_from()), time(config.quiet_hours_until()));
        this.kinds = kinds(config.quiet_hours_kinds());
        this.awake = Duration.ofMinutes(config.quiet_hours_awake_minutes());
    }

    /**
     * A message that is to be sent.
     *
     * @param account the account
     * @param kind what it is
     * @param theirs the recipient's address; the zone of a phone number counts first
     * @param locations the recipient's locations, whose zones count if the address tells none
     * @param conversation the conversation, if there is one
     * @param timing what its author wishes
     */
    public record Outgoing(AccountId account, MessageKind kind, String theirs, Set<LocationId> locations,
            Optional<ConversationId> conversation, Timing timing) {
    }

    /** Until when and why the message waits; empty if it can be sent now. */
    public Optional<Hold> of(Outgoing message, Instant now) {
        Instant wished = message.timing().sendAt().orElse(now);
        Optional<Instant> allowed = quietUntil(message, wished, now);
        return message.timing().sendAt().isPresent()
                ? Optional.of(new Hold(allowed.orElse(wished), Hold.Reason.SCHEDULED))
                : allowed.map(until -> new Hold(until, Hold.Reason.QUIET_HOURS));
    }

    /** The same for one that was held already and whose author chooses another moment. */
    Hold again(Message held, Instant sendAt, Instant now) {
        return of(new Outgoing(held.account(), held.kind(), held.addresses().theirs(),
                held.client().flatMap(client -> directory.client(held.account(), client)).map(Client::locations)
                        .orElseGet(() -> held.location().stream().collect(Collectors.toSet())),
                Optional.of(held.conversation()), new Timing(Optional.of(sendAt), false, false)), now).orElseThrow();
    }

    private Optional<Instant> quietUntil(Outgoing message, Instant wished, Instant now) {
        if (!kinds.contains(message.kind()) || message.timing().anyway()) {
            return Optional.empty();
        }
        return quietHours.heldUntil(wished, zones(message))
                .filter(until -> message.timing().sendAt().isPresent() || !isAwake(message, now));
    }

    /** A person who has just written to us is awake; that is said of answers by people only. */
    private boolean isAwake(Outgoing message, Instant now) {
        return message.kind() == MessageKind.STAFF_MESSAGE && message.conversation()
                .map(conversation -> messages.list(conversation, Optional.empty(), LOOKED_AT)).orElse(List.of()).stream()
                .anyMatch(recent -> recent.direction() == Direction.INBOUND && recent.at().isAfter(now.minus(awake))
                        && isFrom(recent, message));
    }

    /** In a group others write, too. */
    private boolean isFrom(Message recent, Outgoing message) {
        return recent.addresses().theirs().equals(message.theirs()) || recent.client()
                .filter(author -> directory.clientsByAddress(message.account(), message.theirs()).stream()
                        .anyMatch(client -> client.id().equals(author))).isPresent();
    }

    private List<ZoneId> zones(Outgoing message) {
        List<ZoneId> byNumber = NumberZones.of(message.theirs());
        if (!byNumber.isEmpty()) {
            return byNumber;
        }
        Map<LocationId, Location> known = directory.locations(message.account());
        List<ZoneId> byLocation = message.locations().stream().sorted().filter(known::containsKey)
                .map(location -> known.get(location).zone()).distinct().toList();
        return byLocation.isEmpty() ? List.of(accountZone(known)) : byLocation;
    }

    private static ZoneId accountZone(Map<LocationId, Location> known) {
        return known.values().stream().min(Comparator.comparing(Location::accountDefault).reversed()
                .thenComparing(Location::id)).map(Location::zone).orElse(ZoneOffset.UTC);
    }

    private static LocalTime time(String setting) {
        try {
            return LocalTime.parse(setting.strip());
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(TimeConfig.PID + ": quiet hours must be times such as 21:00: " + setting,
                    noTime);
        }
    }

    private static Set<MessageKind> kinds(String setting) {
        EnumSet<MessageKind> kinds = EnumSet.noneOf(MessageKind.class);
        Arrays.stream(setting.split(",")).map(String::strip).filter(kind -> !kind.isEmpty() && !kind.equalsIgnoreCase("none"))
                .forEach(kind -> kinds.add(MessageKind.valueOf(kind)));
        return kinds;
    }
}
