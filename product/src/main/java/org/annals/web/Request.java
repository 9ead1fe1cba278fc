package org.annals.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, without the server it was asked of.
 *
 * @param parts what stands in the path for the names of its pattern
 * @param query by name, in the order given
 * @param body not yet read
 */
record Request(Map<String, String> parts, Map<String, List<String>> query, InputStream body) {
    private static final int MOST_ITEMS = 2_000;

    String part(String name) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("the pattern must name {" + name + "}, got " + parts.keySet());
        }
        return part;
    }

    @Nullable
    String find(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The value of the query, "" where it is not given. */
    String text(String name) {
        String found = find(name);
        return found == null ? "" : found;
    }

    /** All values of the query that are not blank. */
    List<String> texts(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    boolean flag(String name) {
        return text(name).equals("true");
    }

    /** A whole number from 1 to {@value #MOST_ITEMS}. */
    int limit(int standard) {
        String text = find("limit");
        if (text == null) {
            return standard;
        }
        int limit = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST_ITEMS) {
            throw Problem.badRequest("limit must be a number from 1 to " + MOST_ITEMS + ", got " + text);
        }
        return limit;
    }

    /** The number of a page, from 0. */
    int page() {
        String text = text("page");
        if (!text.isEmpty() && !text.matches("[0-9]{1,6}")) {
            throw Problem.badRequest("page must be a number from 0 to 999999, got " + text);
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** The whole body, which may not be longer. */
    byte[] bytes(int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Problem.tooLarge(most);
        }
        return bytes;
    }
}
