package org.communicator.core.usage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.communicator.core.usage.PriceTable.Way;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The configured prices. What is wrong in them shows in health, and counts as not known. */
@Component(service = {Prices.class, HealthContributor.class}, configurationPid = PriceConfig.PID)
@Designate(ocd = PriceConfig.class)
public final class Prices implements HealthContributor {

    private static final String DEFAULT_CURRENCY = "USD";

    private final List<String> faults = new ArrayList<>();
    private final String currency;
    private final PriceTable table;

    @Activate
    public Prices(PriceConfig config) {
        this.currency = currency(config.currency().strip());
        Map<Direction, BigDecimal> segments = new EnumMap<>(Direction.class);
        price("price.sms.outbound.segment", config.price_sms_outbound_segment())
                .ifPresent(price -> segments.put(Direction.OUTBOUND, price));
        price("price.sms.inbound.segment", config.price_sms_inbound_segment())
                .ifPresent(price -> segments.put(Direction.INBOUND, price));
        this.table = new PriceTable(segments, messages(config));
    }

    private Map<Way, BigDecimal> messages(PriceConfig config) {
        Map<Way, BigDecimal> messages = new HashMap<>();
        price("price.email.outbound.message", config.price_email_outbound_message())
                .ifPresent(price -> messages.put(new Way(Channel.EMAIL, Direction.OUTBOUND), price));
        price("price.email.inbound.message", config.price_email_inbound_message())
                .ifPresent(price -> messages.put(new Way(Channel.EMAIL, Direction.INBOUND), price));
        price("price.push.outbound.message", config.price_push_outbound_message())
                .ifPresent(price -> messages.put(new Way(Channel.PUSH, Direction.OUTBOUND), price));
        return messages;
    }

    /** The currency of all prices. */
    String currency() {
        return currency;
    }

    PriceTable table() {
        return table;
    }

    @Override
    public String name() {
        return "prices";
    }

    @Override
    public Health health() {
        return faults.isEmpty() ? Health.UP : Health.degraded(PriceConfig.PID + ": " + String.join("; ", faults));
    }

    private String currency(String code) {
        try {
            return Currency.getInstance(code.isEmpty() ? DEFAULT_CURRENCY : code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            faults.add("currency is no code of ISO 4217, so " + DEFAULT_CURRENCY + " holds");
            return DEFAULT_CURRENCY;
        }
    }

    private Optional<BigDecimal> price(String name, String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.strip())).filter(price -> price.signum() >= 0)
                    .or(() -> wrong(name));
        } catch (NumberFormatException none) {
            return wrong(name);
        }
    }

    private Optional<BigDecimal> wrong(String name) {
        faults.add(name + " is no number from 0");
        return Optional.empty();
    }
}
