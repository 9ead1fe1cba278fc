package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.annals.web.Guard.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final String TOKEN = "sixteen-letters-or-more";

    private static Caller caller(String host, @Nullable String token) {
        return new Caller("10.0.0.9", host, null, null, token);
    }

    @Test
    void anAddressThatOthersCanReachDemandsATokenOfItsOwn() {
        assertThatThrownBy(() -> ServeOptions.of("0.0.0.0", 7321, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token");
        assertThatThrownBy(() -> ServeOptions.of("0.0.0.0", 7321, List.of(), "short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16");
        assertThat(ServeOptions.of("127.0.0.1", 7321, List.of(), null).token()).hasSizeGreaterThan(20);
    }

    @Test
    void whereOthersCanReachItNobodyReadsWithoutTheToken() {
        Guard guard = new Guard(ServeOptions.of("0.0.0.0", 7321, List.of("annals.lenn"), TOKEN), 7321);

        assertThatThrownBy(() -> guard.check("GET", "/api/overview", caller("annals.lenn:7321", null)))
                .isInstanceOf(Problem.class);
        assertThatCode(() -> guard.check("GET", "/api/overview", caller("annals.lenn:7321", TOKEN)))
                .doesNotThrowAnyException();
        assertThatCode(() -> guard.check("GET", "/", caller("Annals.Lenn:7321", null)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check("GET", "/", caller("other.lenn:7321", TOKEN)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void oneCallerCannotKeepTheOthersAway() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(10, 20, now::get);
        for (int i = 0; i < 20; i++) {
            assertThat(limit.allows("a")).isTrue();
        }

        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
        now.addAndGet(100_000_000);
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
    }
}
