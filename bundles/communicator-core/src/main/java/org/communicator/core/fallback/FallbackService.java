package org.communicator.core.fallback;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.store.AttentionStore;
import org.communicator.api.store.SilenceStore;
import org.communicator.api.store.SilenceStore.Watched;
import org.communicator.core.delivery.Aftermath;
import org.communicator.core.store.Stores;
import org.communicator.core.time.TakeBack;
import org.communicator.core.work.Stamps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends what did not arrive another way, or the same way later (X19). A message has one successor at most: the one that
 * failed is replaced in the transaction in which it fails, the silent one in the one that ends its watch.
 */
@Component(service = {Aftermath.class, FallbackService.class}, configurationPid = FallbackConfig.PID)
public final class FallbackService implements Aftermath {

    /** Whoever has written since has it in mind; it shows in the newest messages. */
    private static final int LOOKED_AT = 20;

    /** Word that comes later than this takes nothing back, for its successor has long been sent. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final FallbackPolicy policy;
    private final Stores stores;
    private final SilenceStore silences;
    private final AttentionStore attention;
    private final OtherWays ways;
    private final Successors successors;
    private final TakeBack takeBack;
    private final Stamps stamps;

    @Activate
    public FallbackService(@Reference Stores stores, @Reference SilenceStore silences,
            @Reference AttentionStore attention, @Reference OtherWays ways, @Reference Successors successors,
            @Reference TakeBack takeBack, @Reference Stamps stamps, FallbackConfig config) {
        this.policy = FallbackPolicy.of(config);
        this.stores = stores;
        this.silences = silences;
        this.attention = attention;
        this.ways = ways;
        this.successors = successors;
        this.takeBack = takeBack;
        this.stamps = stamps;
    }

    @Override
    public void failed(Message message, Optional<Again> again) {
        Optional<MessageId> earlier = silences.end(message.id()).flatMap(Watched::replacedBy);
        earlier.or(() -> successor(message, again)).ifPresent(by -> attention.resent(message.id(), by));
    }

    @Override
    public void taken(Message message) {
        policy.patience(message).ifPresent(patience -> silences.watch(message.id(), stamps.now().plus(patience)));
    }

    @Override
    public void arrived(Message message) {
        if (policy.patience(message).isPresent()) {
            silences.end(message.id()).flatMap(Watched::replacedBy).ifPresent(this::takeBack);
        }
    }

    /** Whether nothing has to be watched. */
    boolean isPatientForEver() {
        return policy.isPatientForEver();
    }

    /** The patience with a message has ended; called in the transaction that has taken it. */
    void waited(Watched watched) {
        MessageId id = watched.message();
        Optional<MessageId> by = watched.replacedBy().isPresent() ? Optional.empty() : stores.messages().find(id)
                .filter(this::isSilent).flatMap(message -> otherWay(Chain.to(message, stores.messages())));
        by.ifPresentOrElse(successor -> silences.replaced(id, successor, stamps.now().plus(REMEMBERED)),
                () -> silences.end(id));
    }

    private Optional<MessageId> successor(Message failed, Optional<Again> again) {
        Chain chain = Chain.to(failed, stores.messages());
        Optional<Again> still = again.filter(terms -> FallbackPolicy.isOneOfOurs(failed)
                && chain.timesSame() <= terms.times());
        return still.isPresent() ? ways.same(failed).flatMap(way -> successors.repeat(chain, way, still.get()))
                : policy.follows(failed) ? otherWay(chain) : Optional.empty();
    }

    private Optional<MessageId> otherWay(Chain chain) {
        return Optional.of(policy.ways(chain.last(), chain.tried())).filter(allowed -> !allowed.isEmpty())
                .flatMap(allowed -> ways.find(chain.last(), allowed))
                .flatMap(way -> successors.replace(chain, way));
    }

    private boolean isSilent(Message message) {
        List<MessageStatus> onTheWay = List.of(MessageStatus.SENDING, MessageStatus.SENT);
        return !message.deleted() && onTheWay.contains(message.status())
                && stores.messages().list(message.conversation(), Optional.empty(), LOOKED_AT).stream()
                        .noneMatch(later -> later.direction() == Direction.INBOUND && later.at().isAfter(message.at()));
    }

    private void takeBack(MessageId successor) {
        stores.messages().find(successor).flatMap(message -> stores.conversations().reach(message.conversation()))
                .ifPresent(reach -> takeBack.unsent(successor, reach));
    }
}
