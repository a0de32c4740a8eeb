package org.communicator.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.operations.Health;
import org.communicator.api.store.UsageStore.Sum;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;
import org.communicator.api.usage.UsageReport;
import org.communicator.api.usage.UsageReport.Row;
import org.junit.jupiter.api.Test;

/** Usage with its cost (X18). */
class UsageReportServiceTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Map<String, String> PRICED = Map.of("price_sms_outbound_segment", "0.0079",
            "price_sms_inbound_segment", " 0.0075 ", "price_push_outbound_message", "0", "currency", "EUR");

    private final List<Sum> sums = new ArrayList<>();
    private final StaffSession rita = session(Right.USAGE_READ);

    @Test
    void reportShouldCostSegmentsOfTextsAndMessagesOfTheRest() {
        sums.add(sum(Channel.SMS, Direction.OUTBOUND, 2, 5));
        sums.add(sum(Channel.SMS, Direction.INBOUND, 1, 2));
        sums.add(sum(Channel.PUSH, Direction.OUTBOUND, 7, 0));

        UsageReport report = report(PRICED, UsageGrouping.LOCATION, UsageGrouping.CHANNEL, UsageGrouping.DIRECTION);

        assertThat(report.currency()).isEqualTo("EUR");
        assertThat(report.rows()).extracting(row -> row.cost().orElseThrow().toPlainString())
                .containsExactly("0.0395", "0.0150", "0");
    }

    @Test
    void reportShouldAddUpWhatWasToldApartForItsPriceOnly() {
        sums.add(sum(Channel.SMS, Direction.OUTBOUND, 2, 5));
        sums.add(sum(Channel.SMS, Direction.INBOUND, 1, 2));

        UsageReport report = report(PRICED, UsageGrouping.LOCATION);

        UsageGroup downtown = group(Channel.SMS, Direction.INBOUND).by(Set.of(UsageGrouping.LOCATION));
        assertThat(report.rows()).containsExactly(new Row(downtown, 3, 7, Optional.of(new BigDecimal("0.0545"))));
    }

    @Test
    void reportShouldHaveNoCostWhenAPriceIsMissing() {
        sums.add(sum(Channel.SMS, Direction.OUTBOUND, 2, 5));
        sums.add(sum(Channel.EMAIL, Direction.OUTBOUND, 1, 0));

        assertThat(report(PRICED).rows()).extracting(Row::cost).containsExactly(Optional.empty());
        assertThat(report(PRICED, UsageGrouping.CHANNEL).rows()).extracting(row -> row.cost().isPresent())
                .containsExactly(true, false);
        assertThat(report(Map.of()).currency()).isEqualTo("USD");
    }

    @Test
    void reportShouldBeRefusedWhenItWouldHaveTooManyRows() {
        IntStream.rangeClosed(0, UsageReport.MOST_ROWS).forEach(i -> sums.add(new Sum(new UsageGroup(Optional.empty(),
                Optional.empty(), Optional.of("+" + i), Optional.empty(), Optional.of(Channel.SMS),
                Optional.of(Direction.INBOUND)), 1, 1)));

        assertThat(service(PRICED).report(rita, query(UsageGrouping.NUMBER))).isEmpty();
        assertThat(service(PRICED).report(rita, query())).isPresent();
    }

    @Test
    void reportShouldNeedTheRight() {
        assertThatThrownBy(() -> service(PRICED).report(session(Right.MESSAGES_READ), query()))
                .isInstanceOf(MissingRightException.class);
    }

    @Test
    void pricesShouldSayWhatIsWrongAndTakeItForUnknown() {
        Prices prices = prices(Map.of("currency", "dollars", "price_sms_outbound_segment", "-1",
                "price_email_inbound_message", "one"));

        assertThat(prices.currency()).isEqualTo("USD");
        assertThat(prices.table().cost(sum(Channel.SMS, Direction.OUTBOUND, 1, 1))).isEmpty();
        assertThat(prices.health().status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(prices.health().cause()).contains("currency", "price.sms.outbound.segment",
                "price.email.inbound.message");
        assertThat(prices(PRICED).health()).isEqualTo(Health.UP);
    }

    private UsageReport report(Map<String, String> configured, UsageGrouping... by) {
        return service(configured).report(rita, query(by)).orElseThrow();
    }

    private UsageReportService service(Map<String, String> configured) {
        return new UsageReportService((access, query, limit) -> {
            assertThat(query.by()).contains(UsageGrouping.CHANNEL, UsageGrouping.DIRECTION);
            assertThat(access).isEqualTo(rita.access());
            return sums;
        }, prices(configured));
    }

    private static UsageQuery query(UsageGrouping... by) {
        return new UsageQuery(START, START.plusSeconds(60), ZoneOffset.UTC, Set.of(by));
    }

    private static Sum sum(Channel channel, Direction direction, long messages, long segments) {
        return new Sum(group(channel, direction), messages, segments);
    }

    private static UsageGroup group(Channel channel, Direction direction) {
        return new UsageGroup(Optional.empty(), Optional.of(DOWNTOWN), Optional.empty(), Optional.empty(),
                Optional.of(channel), Optional.of(direction));
    }

    private static Prices prices(Map<String, String> configured) {
        return new Prices((PriceConfig) Proxy.newProxyInstance(PriceConfig.class.getClassLoader(),
                new Class<?>[] {PriceConfig.class},
                (proxy, method, args) -> configured.getOrDefault(method.getName(), (String) method.getDefaultValue())));
    }

    private static StaffSession session(Right right) {
        return new StaffSession(ACCOUNT, new StaffId("rita"), "Rita", Set.of(DOWNTOWN), Optional.empty(), Set.of(right),
                START.plusSeconds(3600));
    }
}
