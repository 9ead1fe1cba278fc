package org.annals.place;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.annals.place.TableImage.Part;
import org.jspecify.annotations.Nullable;

/** The entries of the gazetteer, a column for each of their properties. */
final class EntryTable {
    private static final PlaceFeature[] FEATURES = featuresByCode();

    private final String[] countries;
    private final int shipped;
    private final ByteBuffer feature;
    private final ByteBuffer country;
    private final IntBuffer admin1;
    private final IntBuffer admin2;
    private final IntBuffer geonameId;
    private final IntBuffer population;
    private final IntBuffer latitude;
    private final IntBuffer longitude;
    private final IntBuffer nameStart;
    private final ByteBuffer names;
    private final List<PlaceEntry> added;

    /** {@code added} entries follow those of the image, numbered on. */
    EntryTable(TableImage image, List<PlaceEntry> added) {
        ByteBuffer codes = image.part(Part.COUNTRY_CODES);
        byte[] text = new byte[codes.remaining()];
        codes.get(text);
        this.countries = new String(text, StandardCharsets.UTF_8).split(" ", -1);
        this.feature = image.part(Part.FEATURES);
        this.shipped = feature.remaining();
        this.country = image.part(Part.COUNTRIES);
        this.admin1 = image.ints(Part.ADMIN1);
        this.admin2 = image.ints(Part.ADMIN2);
        this.geonameId = image.ints(Part.GEONAME_IDS);
        this.population = image.ints(Part.POPULATIONS);
        this.latitude = image.ints(Part.LATITUDES);
        this.longitude = image.ints(Part.LONGITUDES);
        this.nameStart = image.ints(Part.NAME_STARTS);
        this.names = image.part(Part.NAMES);
        this.added = added;
    }

    private static PlaceFeature[] featuresByCode() {
        PlaceFeature[] byCode = new PlaceFeature[PlaceFeature.values().length];
        for (PlaceFeature feature : PlaceFeature.values()) {
            byCode[feature.code()] = feature;
        }
        return byCode;
    }

    /** The number of entries that the image has. */
    int shipped() {
        return shipped;
    }

    int size() {
        return shipped + added.size();
    }

    PlaceFeature feature(int index) {
        return index < shipped
                ? FEATURES[feature.get(index)]
                : added.get(index - shipped).feature();
    }

    long population(int index) {
        return index < shipped
                ? population.get(index)
                : added.get(index - shipped).population();
    }

    @Nullable
    String country(int index) {
        return index < shipped
                ? countries[country.getShort(2 * index)]
                : added.get(index - shipped).country();
    }

    String name(int index) {
        if (index >= shipped) {
            return added.get(index - shipped).name();
        }
        int at = nameStart.get(index);
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int next = names.get(at++);
            length |= (next & 0x7f) << shift;
            if (next >= 0) {
                break;
            }
        }
        byte[] text = new byte[length];
        names.get(at, text);
        return new String(text, StandardCharsets.UTF_8);
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
                admin1.get(index),
                admin2.get(index),
                geonameId.get(index) == 0 ? null : (long) geonameId.get(index),
                population.get(index),
                latitude.get(index) / GazetteerFormat.DEGREE,
                longitude.get(index) / GazetteerFormat.DEGREE);
    }
}
