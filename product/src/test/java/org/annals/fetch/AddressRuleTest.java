package org.annals.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.annals.fetch.Fetched.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void refusesMachinesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(AddressRule.PUBLIC.allows(InetAddress.getByName(address))).isFalse();
        assertThat(AddressRule.ANY.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "8.8.8.8", "2606:2800:220:1::1"})
    void allowsPublicMachines(String address) throws UnknownHostException {
        assertThat(AddressRule.PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost:80/",
                "http://[::1]/",
                "http://2130706433/",
                "http://0x7f.1/",
                "file:///etc/passwd",
                "ftp://velm.example/",
                "http://user:secret@velm.example/",
                "gopher://x/",
                "http:///x",
                "x"
            })
    void neverAsksThem(String url) {
        WebFetcher fetcher = new WebFetcher(AddressRule.PUBLIC);

        assertThatThrownBy(() -> fetcher.fetch(url, Validators.NONE)).isInstanceOf(FetchException.class);
    }

    @Test
    void readsRobots() {
        RobotsRules rules = RobotsRules.parse("""
                User-agent: other
                Disallow: /

                User-agent: *
                Disallow: /private
                Allow: /private/news
                Disallow: /*.pdf$
                Crawl-delay: 7 # seconds
                """);

        assertThat(rules.allows("/news")).isTrue();
        assertThat(rules.allows("/private/x")).isFalse();
        assertThat(rules.allows("/private/news/1")).isTrue();
        assertThat(rules.allows("/a/b.pdf")).isFalse();
        assertThat(rules.allows("/a/b.pdf?x")).isTrue();
        assertThat(rules.delaySeconds()).isEqualTo(7);
        RobotsRules own =
                RobotsRules.parse("User-agent: *\nDisallow:\n\nUser-agent: annals\nUser-agent: x\nDisallow: /\n");
        assertThat(own.allows("/a")).isFalse();
        assertThat(RobotsRules.parse("<html>not found</html>").allows("/a")).isTrue();
    }
}
