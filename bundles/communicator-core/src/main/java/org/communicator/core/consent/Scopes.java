package org.communicator.core.consent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.consent.ConsentScope;

/** For which of our numbers an entry counts, by the configuration. Pure. */
final class Scopes {

    private final ConsentScope.Kind recorded;
    private final Map<String, ConsentScope> serviceOfNumber = new HashMap<>();

    Scopes(ConsentConfig config) {
        this.recorded = kind(config.keywords_scope());
        Words.list(config.services()).forEach(this::addService);
    }

    /** The scopes whose entries count for a message from that number. */
    Set<ConsentScope> covering(String ours) {
        Set<ConsentScope> scopes = new HashSet<>(Set.of(ConsentScope.ACCOUNT));
        if (!ours.isEmpty()) {
            scopes.add(ConsentScope.number(ours));
            Optional.ofNullable(serviceOfNumber.get(ours)).ifPresent(scopes::add);
        }
        return scopes;
    }

    /** The scope of what is said to that number; without a service it is the number alone. Mail has no scopes: it is for all. */
    ConsentScope recordedFor(String ours) {
        if (ours.isEmpty() || ours.indexOf('@') >= 0 || recorded == ConsentScope.Kind.ACCOUNT) {
            return ConsentScope.ACCOUNT;
        }
        ConsentScope number = ConsentScope.number(ours);
        return recorded == ConsentScope.Kind.NUMBER ? number : serviceOfNumber.getOrDefault(ours, number);
    }

    /** Whether the configuration knows a service. */
    boolean hasService(String name) {
        return serviceOfNumber.containsValue(ConsentScope.service(name));
    }

    private void addService(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw wrong("services must be name=number number ...: " + setting);
        }
        ConsentScope service = ConsentScope.service(setting.substring(0, equals).strip());
        for (String number : setting.substring(equals + 1).strip().split("\\s+")) {
            if (serviceOfNumber.put(number, service) != null) {
                throw wrong("services must have each number once: " + number);
            }
        }
    }

    private static ConsentScope.Kind kind(String setting) {
        try {
            return ConsentScope.Kind.valueOf(setting.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong("keywords.scope must be number, service or account: " + setting);
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(ConsentConfig.PID + ": " + what);
    }
}
