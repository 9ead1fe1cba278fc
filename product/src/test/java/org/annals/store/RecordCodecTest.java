package org.annals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private final RecordCodec<Parcel> codec = new RecordCodec<>(Parcel.class);

    interface Cargo {}

    record Box(int size, List<Box> inner) implements Cargo {}

    record Nothing() implements Cargo {}

    enum Colour {
        RED,
        BLUE
    }

    record Parcel(
            String name,
            @Nullable String note,
            int small,
            long large,
            double exact,
            boolean open,
            @Nullable Integer count,
            @Nullable BigDecimal price,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            Colour colour,
            List<Cargo> cargo,
            Map<String, String> labels) {}

    private static final Parcel FULL = new Parcel(
            "The quay of Lenn",
            "\uD83D\uDEA2 \u0000 é",
            -7,
            Long.MIN_VALUE,
            -0.1,
            true,
            Integer.MAX_VALUE,
            new BigDecimal("12.50"),
            LocalDate.of(-4, 2, 29),
            LocalTime.of(23, 59, 30),
            Colour.BLUE,
            List.of(new Box(3, List.of(new Box(0, List.of()))), new Nothing()),
            Map.of("a", "b"));

    private static final Parcel EMPTY =
            new Parcel("", null, 0, 0, Double.NaN, false, null, null, null, null, Colour.RED, List.of(), Map.of());

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(codec.decode(codec.encode(FULL, FULL.name()), FULL.name())).isEqualTo(FULL);
        assertThat(codec.decode(codec.encode(EMPTY, ""), "")).isEqualTo(EMPTY);
    }

    @Test
    void doesNotRepeatTheTextThatIsKeptElsewhere() {
        String text = new Random(5)
                .ints(4000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Parcel parcel = new Parcel(text, null, 0, 0, 0, false, null, null, null, null, Colour.RED, List.of(), Map.of());
        assertThat(codec.encode(parcel, text).length).isLessThan(100);
        assertThat(codec.decode(codec.encode(parcel, text), text)).isEqualTo(parcel);
    }

    @Test
    void refusesBytesThatItDidNotMake() {
        byte[] bytes = codec.encode(FULL, "");
        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length / 2), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.decode(new byte[] {1, 2, 3}, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turnsDamagedBytesIntoARefusalOrARecordButNeverIntoAnotherFailure() {
        byte[] plain = RecordCodec.inflate(codec.encode(FULL, ""));
        Random random = new Random(17);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = plain.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            byte[] packed = RecordCodec.deflate(damaged);
            Throwable thrown = catchThrowable(() -> codec.decode(packed, ""));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
