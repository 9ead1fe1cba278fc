package org.annals.place;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of the gazetteer, a column an array. */
final class EntryTable {
    private static final PlaceFeature[] FEATURES = featuresByCode();

    private final List<String> countries;
    private final int shipped;
    private final byte[] feature;
    private final short[] country;
    private final int[] admin1;
    private final int[] admin2;
    private final int[] geonameId;
    private final int[] population;
    private final int[] latitude;
    private final int[] longitude;
    private final int[] nameStart;
    private final byte[] names;
    private final List<PlaceEntry> added;

    /** Reads the columns of the file; {@code added} entries follow them, numbered on. */
    EntryTable(ByteCursor in, List<String> countries, int shipped, List<PlaceEntry> added) {
        this.countries = List.copyOf(countries);
        this.shipped = shipped;
        this.feature = new byte[shipped];
        in.copy(feature, 0, shipped);
        this.country = new short[shipped];
        for (int i = 0; i < shipped; i++) {
            country[i] = (short) in.varint();
        }
        this.admin1 = parents(in);
        this.admin2 = parents(in);
        this.geonameId = differences(in);
        this.population = new int[shipped];
        for (int i = 0; i < shipped; i++) {
            population[i] = (int) Math.min(in.varlong(), Integer.MAX_VALUE);
        }
        this.latitude = differences(in);
        this.longitude = differences(in);
        this.nameStart = new int[shipped];
        int first = in.position();
        for (int i = 0; i < shipped; i++) {
            nameStart[i] = in.skipText() - first;
        }
        this.names = Arrays.copyOfRange(in.bytes(), first, in.position());
        this.added = added;
    }

    private static PlaceFeature[] featuresByCode() {
        PlaceFeature[] byCode = new PlaceFeature[PlaceFeature.values().length];
        for (PlaceFeature feature : PlaceFeature.values()) {
            byCode[feature.code()] = feature;
        }
        return byCode;
    }

    private int[] parents(ByteCursor in) {
        int[] column = new int[shipped];
        for (int i = 0; i < shipped; i++) {
            int back = in.varint();
            column[i] = back == 0 ? -1 : i - back;
        }
        return column;
    }

    private int[] differences(ByteCursor in) {
        int[] column = new int[shipped];
        long value = 0;
        for (int i = 0; i < shipped; i++) {
            value += in.signed();
            column[i] = (int) value;
        }
        return column;
    }

    int size() {
        return shipped + added.size();
    }

    PlaceFeature feature(int index) {
        return index < shipped
                ? FEATURES[feature[index]]
                : added.get(index - shipped).feature();
    }

    long population(int index) {
        return index < shipped ? population[index] : added.get(index - shipped).population();
    }

    @Nullable
    String country(int index) {
        return index < shipped
                ? countries.get(country[index])
                : added.get(index - shipped).country();
    }

    String name(int index) {
        if (index >= shipped) {
            return added.get(index - shipped).name();
        }
        int at = nameStart[index];
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int next = names[at++];
            length |= (next & 0x7f) << shift;
            if (next >= 0) {
                break;
            }
        }
        return new String(names, at, length, StandardCharsets.UTF_8);
    }

    PlaceEntry entry(int index) {
        if (index >= shipped) {
            return added.get(index - shipped);
        }
        return new PlaceEntry(
                index,
                name(index),
                feature(index),
                country(index),
                admin1[index],
                admin2[index],
                geonameId[index] == 0 ? null : (long) geonameId[index],
                population[index],
                latitude[index] / GazetteerFormat.DEGREE,
                longitude[index] / GazetteerFormat.DEGREE);
    }
}
