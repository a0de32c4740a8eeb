package org.communicator.core.consent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.consent.ConsentScope;

/** For which of our numbers an entry counts, by the configuration. Pure. */
final class Scopes {

    private final ConsentScope.Kind recorded;
    private final List<Service> services;

    /** Some of our numbers under one name. */
    private record Service(String name, Set<String> numbers) {

        static Service of(String setting) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        ConsentConfig.PID + ": services must be name=number number ...: " + setting);
            }
            return new Service(setting.substring(0, equals).strip(),
                    Set.copyOf(Arrays.asList(setting.substring(equals + 1).strip().split("\\s+"))));
        }
    }

    Scopes(ConsentConfig config) {
        this.services = Words.list(config.services()).stream().map(Service::of).sorted(
                Comparator.comparing(Service::name)).toList();
        this.recorded = kind(config.keywords_scope());
    }

    /** The scopes whose entries count for a message from that number. */
    Set<ConsentScope> covering(String ours) {
        Set<ConsentScope> scopes = new HashSet<>(Set.of(ConsentScope.ACCOUNT));
        if (!ours.isEmpty()) {
            scopes.add(ConsentScope.number(ours));
            services.stream().filter(service -> service.numbers().contains(ours))
                    .forEach(service -> scopes.add(ConsentScope.service(service.name())));
        }
        return scopes;
    }

    /** The scope of what is said to that number; without a service it is the number alone. */
    ConsentScope recordedFor(String ours) {
        if (ours.isEmpty() || recorded == ConsentScope.Kind.ACCOUNT) {
            return ConsentScope.ACCOUNT;
        }
        return recorded == ConsentScope.Kind.NUMBER ? ConsentScope.number(ours)
                : services.stream().filter(service -> service.numbers().contains(ours)).findFirst()
                        .map(service -> ConsentScope.service(service.name())).orElseGet(() -> ConsentScope.number(ours));
    }

    /** Whether the configuration knows a service. */
    boolean hasService(String name) {
        return services.stream().map(Service::name).collect(Collectors.toSet()).contains(name);
    }

    private static ConsentScope.Kind kind(String setting) {
        try {
            return ConsentScope.Kind.valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    ConsentConfig.PID + ": keywords.scope must be number, service or account: " + setting, unknown);
        }
    }
}
