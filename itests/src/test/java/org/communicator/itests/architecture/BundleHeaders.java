package org.communicator.itests.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;

/**
 * What a bundle's manifest says of its packages.
 *
 * @param exported packages that others may use
 * @param imported packages that it needs, the optional ones left out
 */
record BundleHeaders(List<String> exported, List<String> imported) {

    static BundleHeaders of(Manifest manifest) {
        return new BundleHeaders(packages(manifest, "Export-Package"), packages(manifest, "Import-Package"));
    }

    /** The exported packages that are none of the given ones or below them. */
    List<String> exportedBeside(Collection<String> roots) {
        return exported.stream().filter(name -> roots.stream().noneMatch(root -> isIn(name, root))).toList();
    }

    /** The imported packages of ours that are not the api's. */
    List<String> importedFromOtherBundles() {
        return imported.stream().filter(name -> isIn(name, "org.communicator") && !isIn(name, "org.communicator.api"))
                .toList();
    }

    private static boolean isIn(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static List<String> packages(Manifest manifest, String header) {
        String value = Optional.ofNullable(manifest.getMainAttributes().getValue(header)).orElse("");
        return clauses(value).stream().filter(clause -> !clause.contains("resolution:=optional"))
                .map(clause -> clause.split(";")[0].strip()).toList();
    }

    /** Splits at commas that are not within quotes. */
    private static List<String> clauses(String value) {
        List<String> clauses = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) == '"') {
                quoted = !quoted;
            } else if (value.charAt(at) == ',' && !quoted) {
                clauses.add(value.substring(from, at));
                from = at + 1;
            }
        }
        clauses.add(value.substring(from));
        return clauses.stream().filter(clause -> !clause.isBlank()).toList();
    }
}
