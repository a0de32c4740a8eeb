package org.communicator.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No operation gets into the API without saying which kind of user may call it. */
class RightsMatrixRuleTest {

    private static final Path DOCUMENT = Path.of("../bundles/communicator-web/src/main/resources/openapi.yaml");
    private static final Path MATRIX = Path.of("src/test/resources/rights/matrix.txt");
    private static final Pattern PATH_OR_METHOD =
            Pattern.compile("^ {2}(/\\S*):\\s*$|^ {4}(get|post|put|patch|delete):\\s*$", Pattern.MULTILINE);

    @Test
    void everyOperationOfTheDocumentShouldHaveALineInTheMatrixAndEveryLineAnOperation() throws IOException {
        assertThat(lines()).as("operations with a line in " + MATRIX + ", whose head says how to write one")
                .containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void theRuleShouldKnowTheDocument() throws IOException {
        assertThat(operations()).contains("GET /session", "POST /conversations/{}/messages").hasSizeGreaterThan(20);
    }

    private static Set<String> operations() throws IOException {
        Set<String> operations = new TreeSet<>();
        Matcher found = PATH_OR_METHOD.matcher(Files.readString(DOCUMENT));
        String path = "";
        while (found.find()) {
            if (found.group(1) != null) {
                path = found.group(1);
            } else {
                operations.add(plain(found.group(2).toUpperCase(Locale.ROOT) + " " + path));
            }
        }
        return operations;
    }

    private static Set<String> lines() throws IOException {
        return Files.readString(MATRIX).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> plain(line.split("\\|")[0].strip().split("\\?")[0])).collect(Collectors.toSet());
    }

    private static String plain(String operation) {
        return operation.replaceAll("\\{[^}]+}", "{}");
    }
}
