package org.communicator.camel.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.xml.io.XmlPullParserException;
import org.communicator.api.route.RouteProblem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Finds in what Camel throws the line that is wrong and the words that help. */
final class Faults {

    private static final int LONGEST = 300;

    /** How XML's parser and YAML's say where they are, if they say it only in words. */
    private static final Pattern LINE = Pattern.compile("(?:line[ :]+|@)(\\d+)");

    private final RouteValues values;

    Faults(RouteValues values) {
        this.values = values;
    }

    /**
     * The problem.
     *
     * @param line where it is if Camel does not know better; 0 if nobody does
     */
    RouteProblem of(String file, Throwable thrown, int line) {
        int found = chain(thrown).map(Faults::line).flatMap(Optional::stream).findFirst().orElse(line);
        return new RouteProblem(file, found, values.hide(words(thrown)));
    }

    private static Optional<Integer> line(Throwable cause) {
        if (cause instanceof MarkedYamlEngineException yaml) {
            return yaml.getProblemMark().or(yaml::getContextMark).map(Mark::getLine).map(zeroBased -> zeroBased + 1);
        }
        if (cause instanceof XmlPullParserException xml && xml.getLineNumber() > 0) {
            return Optional.of(xml.getLineNumber());
        }
        Matcher words = LINE.matcher(String.valueOf(cause.getMessage()));
        return words.find() ? Optional.of(Integer.valueOf(words.group(1))) : Optional.empty();
    }

    /** The innermost cause says it best; the first line of it is enough. */
    private static String words(Throwable thrown) {
        Throwable innermost = chain(thrown).reduce((outer, inner) -> inner).orElse(thrown);
        String message = innermost instanceof MarkedYamlEngineException yaml && yaml.getProblem() != null
                ? yaml.getProblem() : innermost.getMessage();
        String first = message == null || message.isBlank() ? withoutMessage(innermost)
                : message.strip().lines().findFirst().orElse("");
        return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
    }

    /** Camel's reader of YAML says only this where it expects a list or settings and finds a word. */
    private static String withoutMessage(Throwable thrown) {
        return thrown instanceof UnsupportedOperationException
                ? "a bare word stands where Camel expects settings or steps" : thrown.getClass().getSimpleName();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
