package org.communicator.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.communicator.api.host.Access;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.TemplateStore;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TextTemplate;

/** Templates of a {@link MemoryStore}. */
public final class MemoryTemplateStore implements TemplateStore {

    private final MemoryStore store;

    MemoryTemplateStore(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<TextTemplate> list(Access access, int limit) {
        return store.read(() -> store.templates.values().stream().filter(template -> reaches(access, template))
                .sorted(Comparator.comparing(TextTemplate::name).thenComparing(template -> template.id().toString()))
                .limit(limit).toList());
    }

    @Override
    public Optional<TextTemplate> find(Access access, TemplateId id) {
        return store.read(() -> Optional.ofNullable(store.templates.get(id))
                .filter(template -> reaches(access, template)));
    }

    @Override
    public int count(AccountId account) {
        return store.read(() -> (int) store.templates.values().stream()
                .filter(template -> template.account().equals(account)).count());
    }

    @Override
    public void keep(TextTemplate template) {
        store.write(() -> store.templates.put(template.id(), template));
    }

    @Override
    public boolean replace(TextTemplate before, TextTemplate after) {
        return store.read(() -> {
            boolean asBefore = before.equals(store.templates.get(before.id()));
            if (asBefore) {
                store.templates.put(after.id(), after);
            }
            return asBefore;
        });
    }

    @Override
    public void remove(AccountId account, TemplateId id) {
        store.write(() -> store.templates.values()
                .removeIf(template -> template.id().equals(id) && template.account().equals(account)));
    }

    private static boolean reaches(Access access, TextTemplate template) {
        return template.account().equals(access.account()) && (access.everyLocation()
                || template.location().map(access.locations()::contains).orElse(true));
    }
}
