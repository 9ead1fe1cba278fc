package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LargerLikenessTest {
    private static final float CLEAR = 0.9f;
    /** Enough for a line, not enough to be told nowhere else. */
    private static final float HALF_CLEAR = 0.4f;

    private static final float UNCLEAR = 0.1f;

    private static final Dated DAY = new Dated(
            Edtf.day(LocalDate.of(2031, 5, 3)), Basis.STATED, "a test", new DocumentId("d0123456789ab"), null);

    private final PairScores scores = new PairScores();
    private final Map<Integer, NumberedEvent> events = new HashMap<>();

    private final NumberedEvent large = event("c1", Event.Clarity.INCIDENT, CLEAR, 0, 1, 2);
    private final NumberedEvent small = event("c2", Event.Clarity.INCIDENT, HALF_CLEAR, 3);

    @Test
    void namesTheLargerOfTwoThatAreAlike() {
        compare(0, 3, 0.25f);
        compare(1, 3, 0.2f);

        assertThat(larger(small)).isEqualTo("e1");
        assertThat(larger(large)).isNull();
    }

    @Test
    void whatIsClearWithoutADateNamesNone() {
        NumberedEvent clear = event("c7", Event.Clarity.INCIDENT, CLEAR, 9);
        compare(0, 9, 0.3f);
        compare(1, 9, 0.3f);

        assertThat(larger(clear)).isNull();
    }

    @Test
    void whatHasADateIsToldInNothingWithoutOne() {
        NumberedEvent dated = event("c8", DAY, Event.Clarity.INCIDENT, HALF_CLEAR, 11);
        compare(0, 11, 0.3f);
        compare(1, 11, 0.3f);
        assertThat(larger(dated)).isNull();

        NumberedEvent larger = event("c9", DAY, Event.Clarity.INCIDENT, CLEAR, 12, 13);
        compare(12, 11, 0.3f);
        assertThat(larger(dated)).isEqualTo("e9");
        assertThat(larger(larger)).isNull();
    }

    @Test
    void namesNoneThatIsHardlyAlike() {
        compare(0, 3, 0.2f);

        assertThat(larger(small)).isNull();
    }

    @Test
    void oneExcludingPairEndsTheMatter() {
        compare(0, 3, 0.31f);
        compare(1, 3, 0.31f);
        compare(2, 3, AverageLink.EXCLUDING);

        assertThat(larger(small)).isNull();
    }

    @Test
    void ofTwoThatAreAsLargeTheOneWithTheSmallerIdIsTheLarger() {
        NumberedEvent other = event("c3", Event.Clarity.INCIDENT, HALF_CLEAR, 4);
        compare(3, 4, 0.3f);

        assertThat(larger(other)).isEqualTo("e2");
        assertThat(larger(small)).isNull();
    }

    @Test
    void namesNothingThatStandsInNoLineItself() {
        NumberedEvent view = event("c4", Event.Clarity.VIEW, CLEAR, 4, 5);
        NumberedEvent total = event("c5", Event.Clarity.SUMMARY, CLEAR, 6, 7);
        NumberedEvent unclear = event("c6", Event.Clarity.INCIDENT, UNCLEAR, 8, 10);
        for (NumberedEvent one : List.of(view, total, unclear)) {
            Arrays.stream(one.numbers()).forEach(number -> compare(3, number, 0.3f));
        }

        assertThat(larger(small)).isNull();
    }

    private @Nullable String larger(NumberedEvent event) {
        return LargerLikeness.find(event, scores, events::get);
    }

    private void compare(int a, int b, float score) {
        scores.add(a, b, score);
    }

    private NumberedEvent event(String id, Event.Clarity clarity, float clearness, int... numbers) {
        return event(id, null, clarity, clearness, numbers);
    }

    private NumberedEvent event(
            String id, @Nullable Dated when, Event.Clarity clarity, float clearness, int... numbers) {
        List<String> claims =
                IntStream.of(numbers).mapToObj(number -> id + number).toList();
        Event event = new Event(
                "e" + id.substring(1),
                when,
                false,
                List.of(),
                null,
                null,
                clarity,
                Event.Status.OCCURRED,
                EventType.UNKNOWN,
                List.of(),
                claims,
                claims.stream().map(claim -> clearness).toList(),
                "a test");
        NumberedEvent numbered = new NumberedEvent(event, List.of(), numbers);
        Arrays.stream(numbers).forEach(number -> events.put(number, numbered));
        return numbered;
    }
}
