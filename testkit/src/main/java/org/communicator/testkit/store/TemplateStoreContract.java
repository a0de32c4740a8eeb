package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.testkit.store.StoreStory.ACME;
import static org.communicator.testkit.store.StoreStory.DOWNTOWN;
import static org.communicator.testkit.store.StoreStory.GLOBEX;
import static org.communicator.testkit.store.StoreStory.UPTOWN;
import static org.communicator.testkit.store.StoreStory.everyLocation;
import static org.communicator.testkit.store.StoreStory.reaching;

import java.util.List;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.store.TemplateStore;
import org.communicator.api.template.TemplateId;
import org.communicator.api.template.TextTemplate;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateStore} keeps to. */
public interface TemplateStoreContract {

    /** The store under test, empty. Called once, at the beginning of each test. */
    TemplateStore emptyTemplates();

    @Test
    default void listShouldShowWhatIsForAllAndWhatIsOfLocationsWithinReach() {
        TemplateStore templates = emptyTemplates();
        TextTemplate forAll = kept(templates, template(1, ACME, Optional.empty(), "Hours"));
        TextTemplate downtown = kept(templates, template(2, ACME, Optional.of(DOWNTOWN), "Address"));
        TextTemplate uptown = kept(templates, template(3, ACME, Optional.of(UPTOWN), "Address"));
        kept(templates, template(4, GLOBEX, Optional.empty(), "Theirs"));

        assertThat(templates.list(reaching(DOWNTOWN), 10)).containsExactly(downtown, forAll);
        assertThat(templates.list(reaching(), 10)).containsExactly(forAll);
        assertThat(templates.list(everyLocation(ACME), 10)).containsExactly(downtown, uptown, forAll);
        assertThat(templates.list(everyLocation(ACME), 2)).containsExactly(downtown, uptown);
        assertThat(templates.find(reaching(DOWNTOWN), downtown.id())).contains(downtown);
        assertThat(templates.find(reaching(DOWNTOWN), uptown.id())).isEmpty();
        assertThat(templates.count(ACME)).isEqualTo(3);
    }

    @Test
    default void keepShouldReplaceTheOneOfThatId() {
        TemplateStore templates = emptyTemplates();
        kept(templates, template(1, ACME, Optional.empty(), "Hours"));
        TextTemplate changed = kept(templates, template(1, ACME, Optional.of(DOWNTOWN), "Opening hours"));

        assertThat(templates.list(everyLocation(ACME), 10)).isEqualTo(List.of(changed));
    }

    @Test
    default void replaceShouldChangeOnlyWhatIsAsBefore() {
        TemplateStore templates = emptyTemplates();
        TextTemplate first = kept(templates, template(1, ACME, Optional.empty(), "Hours"));
        TextTemplate second = template(1, ACME, Optional.of(DOWNTOWN), "Opening hours");

        assertThat(templates.replace(first, second)).isTrue();
        assertThat(templates.replace(first, template(1, ACME, Optional.empty(), "Late"))).isFalse();
        assertThat(templates.replace(template(2, ACME, Optional.empty(), "Hours"), second)).isFalse();
        assertThat(templates.list(everyLocation(ACME), 10)).isEqualTo(List.of(second));

        assertThat(templates.replace(second, first)).isTrue();
        assertThat(templates.find(everyLocation(ACME), first.id())).contains(first);
    }

    @Test
    default void removeShouldTakeAwayTheAccountsOwnOnly() {
        TemplateStore templates = emptyTemplates();
        TextTemplate kept = kept(templates, template(1, ACME, Optional.empty(), "Hours"));

        templates.remove(GLOBEX, kept.id());
        assertThat(templates.count(ACME)).isEqualTo(1);
        templates.remove(ACME, kept.id());

        assertThat(templates.list(everyLocation(ACME), 10)).isEmpty();
    }

    private static TextTemplate kept(TemplateStore templates, TextTemplate template) {
        templates.keep(template);
        return template;
    }

    private static TextTemplate template(int number, AccountId account, Optional<LocationId> location, String name) {
        return new TextTemplate(new TemplateId(TimeOrderedIds.of(number)), account, location, name,
                "Hello {client.firstName}");
    }
}
