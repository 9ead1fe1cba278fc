package org.annals.format;

import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an input from where it was found, before it is read.
 *
 * @param url the address that it was fetched from
 * @param title what a list that names it calls it
 * @param published the day of publication by the list that names it
 * @param outlet who put it out, by the list that names it
 * @param fixed whether the address counts, whatever the input says of its own
 * @param other further fields
 */
public record Known(
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String outlet,
        boolean fixed,
        Map<String, String> other) {
    /** Nothing. */
    public static final Known NOTHING = new Known(null, null, null, null, false, Map.of());

    public Known {
        other = java.util.Collections.unmodifiableMap(new TreeMap<>(other));
    }

    /** What was read, with what it does not say taken from here. */
    Metadata complete(Metadata read) {
        Map<String, String> fields = new TreeMap<>(other);
        fields.putAll(read.other());
        String address = fixed || read.url() == null ? url : read.url();
        return new Metadata(
                read.title() == null ? title : read.title(),
                read.outlet() == null ? outlet : read.outlet(),
                read.agency(),
                address,
                read.published() == null ? published : read.published(),
                fields);
    }
}
