package org.communicator.core.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What locations say while they are closed, in the words of the configuration. */
@Component(service = ClosedNotices.class, configurationPid = TimeConfig.PID)
public final class ClosedNotices {

    private static final String LOCATION = "{location}";
    private static final String OPENS = "{opens}";
    private static final String UNKNOWN = "soon";

    private final HostDirectory directory;
    private final Holidays holidays;
    private final LocationSettings texts;

    @Activate
    public ClosedNotices(@Reference HostDirectory directory, TimeConfig config, Map<String, Object> settings) {
        this.directory = directory;
        this.holidays = new Holidays(settings, config);
        this.texts = new LocationSettings(settings, "after.hours.text", config.after_hours_text());
    }

    /**
     * What a closed location says.
     *
     * @param location which one says it
     * @param text 1 to {@link Message#MAX_TEXT} UTF-16 units
     */
    record Notice(LocationId location, String text) {
    }

    /** What is said if all of those locations are closed: by the one that opens first. */
    Optional<Notice> notice(AccountId account, Set<LocationId> owners, Instant now) {
        if (!texts.isSet()) {
            return Optional.empty();
        }
        Map<LocationId, Location> known = directory.locations(account);
        List<Location> locations = owners.stream().map(known::get).filter(Objects::nonNull).filter(Location::active)
                .toList();
        boolean open = locations.stream().anyMatch(each -> BusinessHours.isOpen(each, holidays.of(each.id()), now));
        return open ? Optional.empty() : locations.stream()
                .min(Comparator.comparing((Location each) -> opens(each, now).orElse(Instant.MAX))
                        .thenComparing(Location::id))
                .flatMap(first -> notice(first, now));
    }

    private Optional<Notice> notice(Location location, Instant now) {
        String text = texts.of(location.id()).replace(LOCATION, location.name()).replace(OPENS,
                opens(location, now).map(opens -> OpeningWords.of(opens, now, location.zone())).orElse(UNKNOWN));
        return text.isBlank() ? Optional.empty()
                : Optional.of(new Notice(location.id(), text.substring(0, Math.min(Message.MAX_TEXT, text.length()))));
    }

    private Optional<Instant> opens(Location location, Instant now) {
        return BusinessHours.nextOpening(location, holidays.of(location.id()), now);
    }
}
