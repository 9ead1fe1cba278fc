package org.annals.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a row shows one value where accounts differ.
 *
 * @param name as rows carry it
 * @param version raised whenever a rule changes
 * @param date which day is shown where accounts give several
 * @param deaths which number of killed is shown
 * @param withdrawn whether withdrawn figures still count
 * @param cumulative whether running totals ("40 since March") count beside counts of the incident itself
 * @param vague numbers for words such as "dozens"; empty leaves such figures without a number
 * @param include which rows are shown; the others are listed with the reason
 */
public record Profile(
        String name,
        int version,
        String description,
        DateRule date,
        DeathsRule deaths,
        boolean withdrawn,
        boolean cumulative,
        Map<String, Integer> vague,
        Inclusion include) {
    /** The profiles that travel with the program. */
    public static final List<String> SHIPPED = List.of("default", "acled-like", "ucdp-like", "every-casualty-like");

    /** "tens of thousands" are no tens. */
    private static final Pattern OF_MORE = Pattern.compile("^\\w+ of (hundreds|thousands|millions)\\b");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** A rule for dates. */
    public enum DateRule {
        /** All that the accounts give, as the chronology has it. */
        ALL,
        EARLIEST,
        LATEST,
        /** The one that most claims give; on a tie the earliest. */
        MOST_CLAIMS
    }

    /** A rule for numbers of killed. */
    public enum DeathsRule {
        /** The range of reports. */
        RANGE,
        /** The most conservative report. */
        LOWEST,
        HIGHEST,
        /** The one with the latest as-of date; on a tie the highest. */
        LATEST
    }

    /**
     * Which rows are shown.
     *
     * @param minDeaths at least so many killed in some report
     * @param dated whether undated rows are left out
     * @param placed whether rows without a place are left out
     * @param minOrigins at least so many independent origins
     */
    public record Inclusion(int minDeaths, boolean dated, boolean placed, int minOrigins) {}

    public Profile {
        vague = Map.copyOf(vague);
    }

    /** As rows carry it: "acled-like 1". */
    public String label() {
        return name + " " + version;
    }

    /** The number that the profile sets for "dozens of people", the largest of several words; null for other words. */
    public @Nullable Long vagueNumber(String text) {
        String lower = " " + text.toLowerCase(Locale.ROOT) + " ";
        Long most = null;
        for (Map.Entry<String, Integer> entry : vague.entrySet()) {
            int at = lower.indexOf(" " + entry.getKey() + " ");
            boolean said = at >= 0 && !OF_MORE.matcher(lower.substring(at + 1)).find();
            most = said && (most == null || entry.getValue() > most) ? Long.valueOf(entry.getValue()) : most;
        }
        return most;
    }

    /** A shipped profile by its name, else a file; throws {@link IllegalArgumentException} for anything else. */
    public static Profile load(String nameOrFile) {
        try {
            if (SHIPPED.contains(nameOrFile)) {
                try (InputStream in = Profile.class.getResourceAsStream(nameOrFile + ".json")) {
                    if (in == null) {
                        throw new IllegalStateException("resource must be on the class path, missing " + nameOrFile);
                    }
                    return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Path file = Path.of(nameOrFile);
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "a profile is one of " + String.join(", ", SHIPPED) + " or a .json file, got " + nameOrFile);
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile parse(String json) {
        try {
            return JSON.readValue(json, Profile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no profile: " + e.getOriginalMessage(), e);
        }
    }
}
