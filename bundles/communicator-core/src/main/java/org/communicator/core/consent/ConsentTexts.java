package org.communicator.core.consent;

import java.util.Map;
import java.util.Optional;
import org.communicator.api.consent.Purpose;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.core.consent.Keywords.Meaning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a location says about consent, in the words of the configuration. */
@Component(service = ConsentTexts.class, configurationPid = ConsentConfig.PID)
public final class ConsentTexts {

    private static final String LOCATION = "{location}";

    private final HostDirectory directory;
    private final Map<Meaning, String> answers;
    private final Map<Purpose, String> questions;

    @Activate
    public ConsentTexts(@Reference HostDirectory directory, ConsentConfig config) {
        this.directory = directory;
        this.answers = Map.of(Meaning.STOP, config.text_stopped(), Meaning.START, config.text_started(),
                Meaning.HELP, config.text_help(), Meaning.YES, config.text_confirmed());
        this.questions = Map.of(Purpose.TRANSACTIONAL, config.text_question_transactional(),
                Purpose.MARKETING, config.text_question_marketing());
    }

    /** The answer to a keyword; empty if it is answered by nothing. */
    Optional<String> answer(Meaning meaning, AccountId account, LocationId location) {
        return Optional.of(answers.get(meaning)).filter(text -> !text.isBlank())
                .map(text -> text.replace(LOCATION, name(account, location)));
    }

    /** The question of a double opt-in. */
    public String question(Purpose purpose, AccountId account, LocationId location) {
        return questions.get(purpose).replace(LOCATION, name(account, location));
    }

    private String name(AccountId account, LocationId location) {
        return Optional.ofNullable(directory.locations(account).get(location)).map(Location::name)
                .orElse(location.value());
    }
}
