package org.annals.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.annals.chronology.EventFilter.Field;
import org.annals.web.EventFacts.Name;
import org.annals.web.EventFacts.When;
import org.jspecify.annotations.Nullable;

/** An index of events as bytes, so that opening a store need not make it anew. */
final class EventIndexFile {
    private static final int BUFFER = 1 << 16;
    private static final long NO_DAY = Long.MIN_VALUE;

    private EventIndexFile() {}

    static byte[] write(EventIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(bytes, BUFFER), BUFFER))) {
            Map<Name, Integer> names = new LinkedHashMap<>();
            index.facts()
                    .forEach(facts -> facts.names()
                            .values()
                            .forEach(of -> of.forEach(name -> names.putIfAbsent(name, names.size()))));
            out.writeInt(names.size());
            for (Name name : names.keySet()) {
                text(out, name.written());
            }
            out.writeInt(index.facts().size());
            for (EventFacts facts : index.facts()) {
                facts(out, facts, names);
            }
            words(out, index.eventWords());
            words(out, index.claimWords());
        }
        return bytes.toByteArray();
    }

    private static void facts(DataOutputStream out, EventFacts facts, Map<Name, Integer> names) throws IOException {
        text(out, facts.id());
        When when = facts.when();
        out.writeBoolean(when != null);
        if (when != null) {
            out.writeLong(when.earliest() == null ? NO_DAY : when.earliest().toEpochDay());
            out.writeLong(when.latest() == null ? NO_DAY : when.latest().toEpochDay());
        }
        out.writeInt(facts.origins());
        out.writeBoolean(facts.nobody());
        for (Field field : Field.values()) {
            Set<Name> of = facts.names().getOrDefault(field, Set.of());
            out.writeInt(of.size());
            for (Name name : of) {
                out.writeInt(names.getOrDefault(name, 0));
            }
        }
        out.writeInt(facts.texts().size());
        for (String text : facts.texts()) {
            text(out, text);
        }
    }

    private static void words(DataOutputStream out, WordIndex words) throws IOException {
        out.writeInt(words.ids().size());
        for (int i = 0; i < words.ids().size(); i++) {
            text(out, words.ids().get(i));
            text(out, words.texts().get(i));
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static EventIndex read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER), BUFFER))) {
            List<Name> names = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                names.add(Name.of(text(in)));
            }
            List<EventFacts> facts = new ArrayList<>();
            for (int i = in.readInt(); i > 0; i--) {
                facts.add(facts(in, names));
            }
            return new EventIndex(facts, words(in), words(in));
        }
    }

    private static EventFacts facts(DataInputStream in, List<Name> names) throws IOException {
        String id = text(in);
        When when = in.readBoolean() ? new When(day(in.readLong()), day(in.readLong())) : null;
        int origins = in.readInt();
        boolean nobody = in.readBoolean();
        Map<Field, Set<Name>> byField = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Set<Name> of = new LinkedHashSet<>();
            for (int i = in.readInt(); i > 0; i--) {
                of.add(names.get(in.readInt()));
            }
            if (!of.isEmpty()) {
                byField.put(field, of);
            }
        }
        List<String> texts = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            texts.add(text(in));
        }
        return new EventFacts(id, when, origins, nobody, byField, texts);
    }

    private static @Nullable LocalDate day(long day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static Map<String, String> words(DataInputStream in) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String id = text(in);
            words.put(id, text(in));
        }
        return words;
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
