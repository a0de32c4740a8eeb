package org.communicator.core.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentEntryId;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.ConsentSubject;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Author;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.AccountId;
import org.communicator.api.store.ConsentStore;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the consent ledger and writes into it. Whoever sends asks here first, whatever it is that is sent. */
@Component(service = ConsentService.class, configurationPid = ConsentConfig.PID)
public final class ConsentService {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentService.class);

    private final ConsentStore ledger;
    private final Stamps stamps;
    private final Scopes scopes;
    private final Set<String> optOutCodes;

    @Activate
    public ConsentService(@Reference ConsentStore ledger, @Reference Stamps stamps, ConsentConfig config) {
        this.ledger = ledger;
        this.stamps = stamps;
        this.scopes = new Scopes(config);
        this.optOutCodes = Words.list(config.provider_opt_out_codes());
    }

    /**
     * Whether the ledger lets a message through. One indexed look-up, two for marketing. The host's own flags are not
     * asked: what the host forbids, the choice of the channel passes over.
     *
     * @param addresses from which of our numbers to whom; ours may be empty, then only what counts for all counts
     * @param purpose what for, see {@link ConsentPolicy#purposeOf}
     */
    public ConsentCheck check(AccountId account, Channel channel, AddressPair addresses, Purpose purpose) {
        Optional<ConsentEntry> transactional = newest(account, channel, addresses, Purpose.TRANSACTIONAL);
        return purpose == Purpose.TRANSACTIONAL ? ConsentPolicy.transactional(transactional)
                : ConsentPolicy.marketing(transactional, newest(account, channel, addresses, Purpose.MARKETING));
    }

    /** The entry that counts now. */
    public Optional<ConsentEntry> newest(AccountId account, Channel channel, AddressPair addresses, Purpose purpose) {
        return covering(account, channel, addresses, purpose, 1).stream().findFirst();
    }

    /** The entries that count for messages between the two addresses, newest first. */
    List<ConsentEntry> covering(AccountId account, Channel channel, AddressPair addresses, Purpose purpose, int limit) {
        return ledger.covering(account, channel, addresses.theirs(), purpose, scopes.covering(addresses.ours()), limit);
    }

    /** Records what was said of each subject. */
    public List<ConsentEntry> record(AccountId account, Collection<ConsentSubject> subjects, ConsentState state,
            Evidence evidence, Optional<Author> by) {
        List<ConsentEntry> entries = subjects.stream().map(subject -> new ConsentEntry(new ConsentEntryId(stamps.id()),
                account, subject, state, evidence, by, stamps.now())).toList();
        ledger.append(entries);
        entries.forEach(entry -> LOG.info("consent entry={} account={} channel={} purpose={} scope={} state={} source={}",
                entry.id(), account, entry.subject().channel(), entry.subject().purpose(), entry.subject().scope().kind(),
                state, evidence.source()));
        return entries;
    }

    /** What is said to one of our numbers is about these. */
    List<ConsentSubject> subjects(Channel channel, AddressPair addresses, Purpose... purposes) {
        ConsentScope scope = scopes.recordedFor(addresses.ours());
        return Stream.of(purposes)
                .map(purpose -> new ConsentSubject(channel, addresses.theirs(), purpose, scope)).toList();
    }

    /** Records an opt-out of everything that was said to one of our numbers, unless it is known; answers whether it is new. */
    public boolean optOut(AccountId account, Channel channel, AddressPair addresses, Evidence evidence,
            Optional<Author> by) {
        return optOut(account, subjects(channel, addresses, Purpose.values()), addresses, evidence, by);
    }

    /** Records an opt-out of messages like that one, for that purpose alone, unless it is known; answers whether it is new. */
    boolean optOutOf(Purpose purpose, Message message, Evidence evidence) {
        return optOut(message.account(), subjects(message.channel(), message.addresses(), purpose), message.addresses(),
                evidence, Optional.empty());
    }

    private boolean optOut(AccountId account, List<ConsentSubject> subjects, AddressPair addresses, Evidence evidence,
            Optional<Author> by) {
        List<ConsentSubject> news = subjects.stream()
                .filter(subject -> newest(account, subject.channel(), addresses, subject.purpose())
                        .filter(entry -> entry.state() == ConsentState.OPTED_OUT).isEmpty()).toList();
        record(account, news, ConsentState.OPTED_OUT, evidence, by);
        return !news.isEmpty();
    }

    /** Records that somebody was asked by that message. */
    public ConsentEntry asked(Message question, Purpose purpose, Author by) {
        String text = question.text();
        Evidence evidence = new Evidence(Evidence.Source.DOUBLE_OPT_IN, Optional.of(question.id()),
                text.substring(0, Math.min(text.length(), Evidence.MAX_TEXT)));
        return record(question.account(), subjects(question.channel(), question.addresses(), purpose),
                ConsentState.PENDING, evidence, Optional.of(by)).get(0);
    }

    /** Takes note of a message that the provider refused because the person opted out there. */
    public void refused(Message message, String code) {
        if (optOutCodes.contains(code)) {
            optOut(message.account(), message.channel(), message.addresses(),
                    new Evidence(Evidence.Source.PROVIDER, Optional.of(message.id()), code), Optional.empty());
        }
    }

    /** Whether the configuration knows a messaging service. */
    public boolean hasService(String name) {
        return scopes.hasService(name);
    }
}
