package org.communicator.web.rest;

import java.util.Collection;
import java.util.Map;
import org.communicator.api.attachment.Attachments;
import org.communicator.api.attachment.Uploads;
import org.communicator.api.audit.AuditTrail;
import org.communicator.api.batch.Batches;
import org.communicator.api.consent.ConsentReviews;
import org.communicator.api.consent.Consents;
import org.communicator.api.consent.DoubleOptIn;
import org.communicator.api.contact.Contacts;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.ConversationId;
import org.communicator.api.conversation.Conversations;
import org.communicator.api.conversation.Deletions;
import org.communicator.api.conversation.FailedMessages;
import org.communicator.api.conversation.ScheduledMessages;
import org.communicator.api.conversation.Usage;
import org.communicator.api.guest.GuestAccess;
import org.communicator.api.guest.GuestInvitations;
import org.communicator.api.guest.GuestMessages;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.DirectorySync;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.StaffSession;
import org.communicator.api.inbox.ConversationHandling;
import org.communicator.api.inbox.Inbox;
import org.communicator.api.inbox.MissedItems;
import org.communicator.api.inbox.Notes;
import org.communicator.api.inbox.ReadState;
import org.communicator.api.inbox.Unread;
import org.communicator.api.live.Presence;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.api.people.Cards;
import org.communicator.api.people.Chats;
import org.communicator.api.people.ConversationSettings;
import org.communicator.api.people.Groups;
import org.communicator.api.people.Participants;
import org.communicator.api.people.SenderNumbers;
import org.communicator.api.privacy.Privacy;
import org.communicator.api.push.Devices;
import org.communicator.api.push.GuestDevices;
import org.communicator.api.push.PushSender;
import org.communicator.api.recipient.RecipientSearch;
import org.communicator.api.request.RepeatedRequests;
import org.communicator.api.route.Routes;
import org.communicator.api.search.MessageSearch;
import org.communicator.api.template.Templates;
import org.communicator.api.text.SmsLengths;
import org.communicator.api.usage.UsageReports;
import org.communicator.api.webhook.Webhooks;
import org.communicator.web.auth.GuestTokens;
import org.communicator.web.json.LocationNames;
import org.communicator.web.problem.ProblemAnswer;
import org.communicator.web.problem.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the API is answered from. Each port may come and go while requests run; what is missing is answered
 * 503, so that the resources themselves never change.
 */
@Component(service = {Ports.class, HealthContributor.class})
public final class Ports implements HealthContributor {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GuestInvitations guestInvitations;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GuestAccess guestAccess;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GuestMessages guestMessages;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GuestDevices guestDevices;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GuestTokens guestTokens;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Devices devices;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PushSender pushSender;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Consents consents;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile DoubleOptIn doubleOptIn;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ConsentReviews consentReviews;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Conversations conversations;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile MessageSearch messageSearch;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile RecipientSearch recipientSearch;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Contacts contacts;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Usage usage;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile DirectorySync directorySync;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile HostDirectory hostDirectory;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile RepeatedRequests repeatedRequests;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile AuditTrail audit;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile FailedMessages failedMessages;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Deletions deletions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Inbox inbox;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ConversationHandling handling;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile UsageReports usageReports;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Webhooks webhooks;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Privacy privacy;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Chats chats;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Participants participants;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ConversationSettings settings;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Cards cards;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL)
    volatile Attachments attachments;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL)
    volatile Uploads uploads;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Groups groups;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SenderNumbers numbers;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ScheduledMessages scheduledMessages;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile SmsLengths smsLengths;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ReadState readState;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile MissedItems missed;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Notes notes;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Presence presence;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Templates templates;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Batches batches;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Routes routes;

    private volatile boolean served;

    @Activate
    public Ports() {
        // for OSGi
    }

    Conversations conversations() {
        return present(conversations, "Conversations are not available at the moment.");
    }

    MessageSearch messageSearch() {
        return present(messageSearch, "Search is not available at the moment.");
    }

    RecipientSearch recipientSearch() {
        return present(recipientSearch, "Recipients cannot be looked for at the moment.");
    }

    Contacts contacts() {
        return present(contacts, "Contacts are not available at the moment.");
    }

    Usage usage() {
        return present(usage, "Usage figures are not available at the moment.");
    }

    Consents consents() {
        return present(consents, "The consent ledger is not available at the moment.");
    }

    DoubleOptIn doubleOptIn() {
        return present(doubleOptIn, "Nobody can be asked for consent at the moment.");
    }

    ConsentReviews consentReviews() {
        return present(consentReviews, "Reviews of revocations are not available at the moment.");
    }

    DirectorySync directorySync() {
        return present(directorySync, "The embedded directory is not in use or not available at the moment.");
    }

    RepeatedRequests repeatedRequests() {
        return present(repeatedRequests, "Requests with an Idempotency-Key are not taken at the moment.");
    }

    AuditTrail audit() {
        return present(audit, "The audit log is not available at the moment.");
    }

    FailedMessages failedMessages() {
        return present(failedMessages, "Failed messages are not available at the moment.");
    }

    ScheduledMessages scheduledMessages() {
        return present(scheduledMessages, "Scheduled messages are not available at the moment.");
    }

    Deletions deletions() {
        return present(deletions, "Nothing can be deleted at the moment.");
    }

    Inbox inbox() {
        return present(inbox, "The team's inbox is not available at the moment.");
    }

    ConversationHandling handling() {
        return present(handling, "Conversations cannot be handled at the moment.");
    }

    UsageReports usageReports() {
        return present(usageReports, "Usage figures are not available at the moment.");
    }

    Webhooks webhooks() {
        return present(webhooks, "Webhooks are not available at the moment.");
    }

    Privacy privacy() {
        return present(privacy, "Nothing can be exported or erased at the moment.");
    }

    Chats chats() {
        return present(chats, "Chats are not available at the moment.");
    }

    Participants participants() {
        return present(participants, "Participants are not available at the moment.");
    }

    ConversationSettings settings() {
        return present(settings, "Conversations cannot be set at the moment.");
    }

    SenderNumbers numbers() {
        return present(numbers, "Sender numbers are not available at the moment.");
    }

    SmsLengths smsLengths() {
        return present(smsLengths, "Texts cannot be measured at the moment.");
    }

    Groups groups() {
        return present(groups, "Groups are not available at the moment.");
    }

    Uploads uploads() {
        return present(uploads, "Files cannot be taken at the moment.");
    }

    Attachments attachments() {
        return present(attachments, "Attachments are not available at the moment.");
    }

    Cards cards() {
        return present(cards, "Cards are not available at the moment.");
    }

    ReadState readState() {
        return present(readState, "What was read is not known at the moment.");
    }

    /** What the caller has not read of those conversations; nothing is known while that is not available. */
    Map<ConversationId, Unread> unread(StaffSession session, Collection<Conversation> conversations) {
        ReadState known = readState;
        return known == null ? Map.of() : known.unread(session, conversations);
    }

    MissedItems missed() {
        return present(missed, "What was missed is not known at the moment.");
    }

    GuestInvitations guestInvitations() {
        return present(guestInvitations, "Guests cannot be invited at the moment.");
    }

    GuestAccess guestAccess() {
        return present(guestAccess, "Guests cannot be let in at the moment.");
    }

    GuestMessages guestMessages() {
        return present(guestMessages, "Messages are not available at the moment.");
    }

    GuestDevices guestDevices() {
        return present(guestDevices, "Devices cannot be registered at the moment.");
    }

    GuestTokens guestTokens() {
        return present(guestTokens, "Guests cannot be let in at the moment.");
    }

    Devices devices() {
        return present(devices, "Devices cannot be registered at the moment.");
    }

    /** The public key with which browsers subscribe; null while they cannot. */
    String pushKey() {
        PushSender sender = pushSender;
        return sender == null || sender.publicKey().isEmpty() ? null : sender.publicKey();
    }

    Notes notes() {
        return present(notes, "Notes are not available at the moment.");
    }

    Presence presence() {
        return present(presence, "Who is there is not known at the moment.");
    }

    Templates templates() {
        return present(templates, "Templates are not available at the moment.");
    }

    Batches batches() {
        return present(batches, "Batches are not taken at the moment.");
    }

    Routes routes() {
        return present(routes, "Routes cannot be looked after at the moment.");
    }

    /** The names of an account's locations; none while there is no directory. */
    public LocationNames names(AccountId account) {
        HostDirectory directory = hostDirectory;
        return new LocationNames(directory == null ? Map.of() : directory.locations(account));
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public Health health() {
        if (!served) {
            return Health.down("the REST API has not started");
        }
        return conversations == null ? Health.down("conversations are not available; another part says why")
                : Health.UP;
    }

    /** Says whether requests get as far as here. */
    void served(boolean now) {
        served = now;
    }

    private static <T> T present(T port, String missing) {
        if (port == null) {
            throw missing(missing);
        }
        return port;
    }

    /** What to throw when something is not there now. */
    static ProblemException missing(String what) {
        return new ProblemException(ProblemAnswer.unavailable(what));
    }
}
