package org.annals.store.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.annals.document.Late;
import org.annals.document.LateList;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was one object is one object again; what is no image makes nothing. */
@SuppressWarnings({"unchecked", "NullAway", "IdentityHashMapUsage"
}) // Raw classes of collections; what is missing fails as it should.
class ObjectImageTest {
    private static final Comparator<String> BY_LENGTH = Comparator.comparing(String::length);

    /** Has a state of its own, and may hold itself. */
    private static final class Node {
        private final String name;
        private final List<Node> next = new ArrayList<>();
        private final transient @Nullable String passing;
        private float weight;

        Node(String name) {
            this.name = name;
            this.passing = name;
        }
    }

    private record Pair(Object first, @Nullable Object second) {}

    private record Rule(String words) {}

    private static byte[] bytes(Object root, Map<String, Object> given) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ObjectImage(given).write(root, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static <T> T read(byte[] bytes, Class<T> type, Map<String, Object> given) throws IOException {
        return new ObjectImage(given).read(type, source(bytes));
    }

    private static ImageSource source(byte[] bytes) {
        return new ImageSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long from, byte[] into, int at, int length) throws IOException {
                if (from < 0 || from + length > bytes.length) {
                    throw new EOFException();
                }
                System.arraycopy(bytes, (int) from, into, at, length);
            }
        };
    }

    private static <T> T again(T root, Class<T> type) throws IOException {
        return read(bytes(root, Map.of()), type, Map.of());
    }

    @Test
    void whatHoldsItselfHoldsItselfAgain() throws IOException {
        Node first = new Node("first");
        Node second = new Node("second");
        first.next.add(second);
        second.next.add(first);
        second.weight = .25f;
        Node made = again(first, Node.class);
        assertThat(made.name).isEqualTo("first");
        assertThat(made.passing).as("not kept").isNull();
        assertThat(made.next.get(0).weight).isEqualTo(.25f);
        assertThat(made.next.get(0).next.get(0)).isSameAs(made);
    }

    @Test
    void whatIsOneObjectStaysOneAndWhatIsTwoStaysTwo() throws IOException {
        Node one = new Node("same");
        Map<Node, Node> table = new HashMap<>(Map.of(one, one));
        Pair made = again(new Pair(List.of(one, new Node("same"), one), table), Pair.class);
        List<?> list = (List<?>) made.first;
        assertThat(list.get(0)).isSameAs(list.get(2)).isNotSameAs(list.get(1));
        assertThat(((Map<?, ?>) made.second).get(list.get(0))).isSameAs(list.get(0));
    }

    @Test
    void valuesAndCollectionsOfThePlatformComeBack() throws IOException {
        TreeMap<String, Object> sorted = new TreeMap<>(BY_LENGTH);
        sorted.put("bbb", 1);
        sorted.put("c", 2.5);
        BitSet bits = new BitSet();
        bits.set(7);
        bits.set(700);
        List<Object> all = new ArrayList<>(List.of(
                -3,
                Long.MIN_VALUE,
                1.5f,
                true,
                new BigDecimal("1.20"),
                LocalDate.of(2031, 5, 3),
                DayOfWeek.FRIDAY,
                new Span(3, 70_000),
                "Łódź 🛳",
                sorted,
                bits,
                new TreeSet<>(Set.of("x", "y")),
                new LinkedHashMap<>(Map.of("k", List.of())),
                new LinkedHashSet<>(List.of(3, 1, 2)),
                Map.of("a", 1, "b", 2),
                Set.of(1, 2, 3),
                Collections.unmodifiableList(Arrays.asList("p", null)),
                Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(2, "b", 1, "a")))));
        List<?> made = (List<?>) again(new Pair(all, null), Pair.class).first;
        assertThat(made).isEqualTo(all);
        assertThat(((TreeMap<?, ?>) made.get(9)).comparator()).isSameAs(BY_LENGTH);
        ArrayDeque<?> queue = again(new ArrayDeque<>(List.of(1, 2)), ArrayDeque.class);
        assertThat(List.copyOf(queue)).isEqualTo(List.of(1, 2));
        assertThat(again(new IdentityHashMap<>(Map.of("a", "b")), IdentityHashMap.class))
                .hasSize(1);
    }

    @Test
    void arraysLargerThanAnyBufferComeBack() throws IOException {
        Random random = new Random(20310503);
        int[] ints = random.ints(200_000).toArray();
        long[] longs = random.longs(100_000).toArray();
        byte[] bytes = new byte[400_000];
        random.nextBytes(bytes);
        Object[] all = {
            ints, longs, bytes, new float[] {1.5f}, new short[] {-2}, new int[][] {{1}, {}}, "x".repeat(300_000)
        };
        Object[] made = again(all, Object[].class);
        assertThat(Arrays.deepEquals(made, all)).isTrue();
    }

    @Test
    void whatBothSidesHaveIsNotWritten() throws IOException {
        Rule here = new Rule("a long list of words");
        Rule there = new Rule("the same list of another program");
        byte[] bytes = bytes(new Pair(here, List.of(here)), Map.of("rule", here));
        Pair made = read(bytes, Pair.class, Map.of("rule", there));
        assertThat(made.first).isSameAs(there);
        assertThat(((List<?>) made.second).get(0)).isSameAs(there);
        assertThatThrownBy(() -> read(bytes, Pair.class, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStandInIsWrittenInsteadAndPartsAreFoundByTheirFields() throws IOException {
        Rule rule = new Rule("words");
        assertThat(SharedParts.of("pair", new Pair(rule, List.of(new Rule("in a list")))))
                .containsOnlyKeys("pair", "pair.first")
                .containsEntry("pair.first", rule);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ObjectImage(Map.of())
                .with(Rule.class, one -> new Pair(one.words(), null))
                .write(List.of(rule), out);
        List<?> made = read(out.toByteArray(), List.class, Map.of());
        assertThat(made).isEqualTo(List.of(new Pair("words", null)));
    }

    @Test
    void whatIsFetchedLateIsFetchedWhenItIsAskedForAndOnlyOnce() throws IOException {
        Node shared = new Node("met in two late parts");
        Node eager = new Node("met at once");
        Late<Node> first = Late.of(new Node("first"));
        first.get().next.addAll(List.of(shared, eager));
        List<Node> second = LateList.of(List.of(shared, first.get(), new Node("second")));
        byte[] bytes = bytes(new Pair(List.of(eager, first, second), new Pair(first, second)), Map.of());
        List<Long> asked = new ArrayList<>();
        ImageSource counted = new ImageSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long from, byte[] into, int at, int length) throws IOException {
                asked.add(from);
                source(bytes).read(from, into, at, length);
            }
        };
        Pair made = new ObjectImage(Map.of()).read(Pair.class, counted);
        int before = asked.size();
        List<?> parts = (List<?>) made.first;
        List<Node> list = (List<Node>) parts.get(2);
        assertThat(list).hasSize(3);
        assertThat(asked).as("its length is known").hasSize(before);
        assertThat(list.get(2).name).isEqualTo("second");
        assertThat(asked).as("it names what stands in the other part").hasSize(before + 2);
        Node one = ((Late<Node>) parts.get(1)).get();
        assertThat(one).isSameAs(list.get(1));
        assertThat(one.next.get(0)).isSameAs(list.get(0));
        assertThat(one.next.get(1)).isSameAs(parts.get(0));
        assertThat(((Pair) made.second).first).isSameAs(parts.get(1));
        assertThat(asked).hasSize(before + 2);
    }

    @Test
    void aLatePartThatIsDamagedIsSaidToBeLost() throws IOException {
        byte[] bytes = bytes(new Pair(Late.of(new Node("x".repeat(500))), null), Map.of());
        bytes[300] ^= 1;
        Late<?> late = (Late<?>) read(bytes, Pair.class, Map.of()).first;
        assertThatThrownBy(late::get).isInstanceOf(LostPartException.class);
    }

    @Test
    void lateThingsThatLeadToEachOtherInALongRowComeBack() throws IOException {
        List<Late<Node>> all = new ArrayList<>();
        Node last = new Node("0");
        for (int i = 1; i < 5_000; i++) {
            all.add(Late.of(last));
            Node next = new Node(String.valueOf(i));
            next.next.add(last);
            last = next;
        }
        all.add(Late.of(last));
        List<?> made = read(bytes(all, Map.of()), List.class, Map.of());
        Node node = ((Late<Node>) made.get(made.size() - 1)).get();
        int length = 1;
        for (; !node.next.isEmpty(); length++) {
            node = node.next.get(0);
        }
        assertThat(length).isEqualTo(5_000);
        assertThat(((Late<Node>) made.get(0)).get()).isSameAs(node);
    }

    @Test
    void whatCannotBeMadeAnewIsRefused() {
        Supplier<String> function = () -> "of nobody's constant";
        assertThatThrownBy(() -> bytes(new Pair(function, null), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("function");
        assertThatThrownBy(() -> bytes(new Pair(new Thread("t"), null), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damagedBytesMakeNothingOrSomethingButNeverAnotherError() {
        Node node = new Node("a node of some length");
        node.next.add(new Node("another"));
        byte[] whole = bytes(
                new Pair(List.of(node, new Span(1, 2), Map.of("k", new int[] {1, 2, 3})), new TreeSet<>(Set.of("a"))),
                Map.of());
        Random random = new Random(41);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = 0; k < 1 + i % 2 && damaged.length > 0; k++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                read(damaged, Pair.class, Map.of());
            } catch (IllegalArgumentException | IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}
