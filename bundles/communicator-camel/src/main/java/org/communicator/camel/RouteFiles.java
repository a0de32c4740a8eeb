package org.communicator.camel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.communicator.api.conversation.Channel;
import org.communicator.api.route.RouteInfo;
import org.communicator.api.route.RouteProblem;
import org.communicator.camel.file.RouteFile;
import org.communicator.camel.file.RouteFileException;
import org.communicator.camel.file.RouteFileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that each of the administrator's files is where it belongs, in the newest version that works: a route whose
 * id begins with the name of a channel, in the channel's context, every other in the one for what belongs to none.
 * Changed by one thread at a time, read by any.
 */
final class RouteFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);
    private static final Set<String> CHANNELS = Arrays.stream(Channel.values())
            .map(channel -> channel.name().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private final RouteFileReader reader;
    private final Supplier<? extends CamelContext> scratch;
    private final Function<String, Optional<ChannelContext>> homes;
    private final Map<String, Known> files = new ConcurrentSkipListMap<>();
    private Set<RouteProblem> said = Set.of();

    RouteFiles(RouteFileReader reader, Supplier<? extends CamelContext> scratch,
            Function<String, Optional<ChannelContext>> homes) {
        this.reader = reader;
        this.scratch = scratch;
        this.homes = homes;
    }

    /**
     * What is known of a file.
     *
     * @param newest what is in the folder
     * @param home where it belongs; empty if nobody can tell
     * @param running the version that runs, or ran when its channel was there last
     * @param runs whether it runs now
     * @param problem what is wrong with the newest version
     */
    private record Known(RouteFile newest, String home, Optional<RouteFile> running, boolean runs,
            Optional<RouteProblem> problem) {

        Known broken(RouteProblem why) {
            return new Known(newest, home, running, runs, Optional.of(why));
        }

        boolean waits() {
            return !runs && problem.isEmpty();
        }
    }

    /** Takes the folder as it is now. */
    void changed(Map<String, RouteFile> now) {
        List.copyOf(files.keySet()).stream().filter(name -> !now.containsKey(name)).forEach(this::remove);
        now.values().forEach(file -> {
            Known known = files.get(file.name());
            if (known == null || !known.newest().equals(file)) {
                take(file);
            }
        });
        report();
    }

    /** The values changed that the files use: all are made anew. */
    void again() {
        files.values().forEach(known -> take(known.newest()));
    }

    /** A channel has more routes than before: what replaces them, or uses what came with them, is made anew. */
    void settle(String channel) {
        files.values().stream().filter(known -> known.home().equals(channel)).forEach(known -> {
            if (!runs(known, known.newest()) && known.running().isPresent()) {
                runs(known, known.running().get());
            }
        });
    }

    /** A channel has gone, and with it all routes in it; its files wait until it comes back. */
    void left(String channel) {
        files.replaceAll((name, known) -> known.home().equals(channel)
                ? new Known(known.newest(), known.home(), known.running(), false, known.problem()) : known);
    }

    /** The files that are not in use as they are, with those that wait for their channel. */
    List<RouteProblem> problems() {
        return files.values().stream().flatMap(known -> known.problem().or(() -> waiting(known)).stream()).toList();
    }

    /** The files that somebody should look at. */
    List<RouteProblem> broken() {
        return files.values().stream().flatMap(known -> known.problem().stream()).toList();
    }

    private static Optional<RouteProblem> waiting(Known known) {
        return known.waits() ? Optional.of(new RouteProblem(known.newest().name(), 0,
                "waits: the channel " + known.home() + " does not run")) : Optional.empty();
    }

    private void take(RouteFile file) {
        Known before = files.get(file.name());
        Optional<RouteFile> running = before == null ? Optional.empty() : before.running();
        boolean runs = before != null && before.runs();
        try {
            String home = home(file);
            if (runs && !before.home().equals(home)) {
                move(file, before, home);
            } else {
                Known known = new Known(file, home, running, runs, Optional.empty());
                files.put(file.name(), known);
                runs(known, file);
            }
        } catch (RouteFileException e) {
            files.put(file.name(), new Known(file, before == null ? "" : before.home(), running, runs,
                    Optional.of(e.problem())));
        }
    }

    /** The new version stands before the old one goes. */
    private void move(RouteFile file, Known before, String home) throws RouteFileException {
        Optional<ChannelContext> to = homes.apply(home);
        if (to.isPresent()) {
            to.get().put(file);
        }
        homes.apply(before.home()).ifPresent(from -> from.remove(file.name()));
        files.put(file.name(), new Known(file, home, to.map(there -> file), to.isPresent(), Optional.empty()));
        LOG.info("Routes of {} run in {}", file.name(), home);
    }

    /** Has a version run where it belongs, if that is there. */
    private boolean runs(Known known, RouteFile version) {
        Optional<ChannelContext> home = homes.apply(known.home());
        if (home.isEmpty()) {
            return true;
        }
        try {
            home.get().put(version);
            Optional<RouteProblem> problem = version.equals(known.newest()) ? Optional.empty()
                    : files.get(version.name()).problem();
            files.put(version.name(), new Known(known.newest(), known.home(), Optional.of(version), true, problem));
            LOG.info("Routes of {} run in {}", version.name(), known.home());
            return true;
        } catch (RouteFileException e) {
            files.put(version.name(), known.broken(e.problem()));
            return false;
        }
    }

    private void remove(String name) {
        Known gone = files.remove(name);
        if (gone.runs()) {
            homes.apply(gone.home()).ifPresent(home -> home.remove(name));
            LOG.info("Routes of {} are gone", name);
        }
    }

    private String home(RouteFile file) throws RouteFileException {
        Set<String> found = new TreeSet<>();
        reader.ids(scratch.get(), file).forEach(id -> found.add(home(id)));
        if (found.size() > 1) {
            throw reader.refused(file, 0, "routes of " + String.join(" and ", found) + " must be in files of their own");
        }
        return found.iterator().next();
    }

    private static String home(String id) {
        String begin = id.contains("-") ? id.substring(0, id.indexOf('-')) : "";
        return CHANNELS.contains(begin) ? begin : RouteInfo.CUSTOM;
    }

    /** Says once what is wrong; what only waits for the rest of its channel is right by then. */
    private void report() {
        List<RouteProblem> now = broken();
        now.stream().filter(problem -> !said.contains(problem))
                .forEach(problem -> LOG.error("Routes stay as they are: {}", problem.words()));
        said = Set.copyOf(now);
    }
}
