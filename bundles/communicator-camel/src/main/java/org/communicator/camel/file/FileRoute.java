package org.communicator.camel.file;

/**
 * A route of an administrator's file, as it runs.
 *
 * @param id the id that the file gives it
 * @param key its id in Camel, which each version of a file has of its own, so that two can be there while one takes over
 * @param file the file's name
 * @param line where it begins
 */
public record FileRoute(String id, String key, String file, int line) {

    private static final char VERSION = '@';

    static FileRoute of(String id, String file, int version, int line) {
        return new FileRoute(id, id + VERSION + file + "#" + version, file, line);
    }

    /** The id that a route of that key has for people; what is built in has no other. */
    static String idOf(String key) {
        int version = key.indexOf(VERSION);
        return version < 0 ? key : key.substring(0, version);
    }
}
