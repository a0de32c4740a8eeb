package org.communicator.core.usage;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.store.UsageStore;
import org.communicator.api.store.UsageStore.Sum;
import org.communicator.api.usage.UsageGroup;
import org.communicator.api.usage.UsageGrouping;
import org.communicator.api.usage.UsageQuery;
import org.communicator.api.usage.UsageReport;
import org.communicator.api.usage.UsageReport.Row;
import org.communicator.api.usage.UsageReports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what was sent and received, and what it is likely to have cost (X18). */
@Component
public final class UsageReportService implements UsageReports {

    /** Each row that is asked for may be made of one sum per channel and direction. */
    private static final int MOST_SUMS = UsageReport.MOST_ROWS * 4;

    private final UsageStore store;
    private final Prices prices;

    @Activate
    public UsageReportService(@Reference UsageStore store, @Reference Prices prices) {
        this.store = store;
        this.prices = prices;
    }

    @Override
    public Optional<UsageReport> report(StaffSession session, UsageQuery query) {
        session.require(Right.USAGE_READ);
        List<Sum> sums = store.sums(session.access(), priced(query), MOST_SUMS + 1);
        Map<UsageGroup, Row> rows = new LinkedHashMap<>();
        for (Sum sum : sums) {
            UsageGroup group = sum.group().by(query.by());
            rows.merge(group, new Row(group, sum.messages(), sum.segments(), prices.table().cost(sum)),
                    UsageReportService::add);
        }
        return sums.size() > MOST_SUMS || rows.size() > UsageReport.MOST_ROWS ? Optional.empty()
                : Optional.of(new UsageReport(prices.currency(), List.copyOf(rows.values())));
    }

    /** Prices are by channel and direction, so that sums are too. */
    private static UsageQuery priced(UsageQuery query) {
        Set<UsageGrouping> by = EnumSet.of(UsageGrouping.CHANNEL, UsageGrouping.DIRECTION);
        by.addAll(query.by());
        return new UsageQuery(query.from(), query.to(), query.zone(), by);
    }

    private static Row add(Row one, Row other) {
        Optional<BigDecimal> cost = one.cost().flatMap(first -> other.cost().map(first::add));
        return new Row(one.group(), one.messages() + other.messages(), one.segments() + other.segments(), cost);
    }
}
