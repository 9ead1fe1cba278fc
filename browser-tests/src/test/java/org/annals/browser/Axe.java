package org.annals.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rules of axe (WCAG 2.2 A and AA, and its best practices), applied to what a browser shows. */
final class Axe {
    private static final Path PROGRAM = Path.of("..", "web-ui", "node_modules", "axe-core", "axe.min.js");

    private final String program;

    Axe() {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException("axe must be installed: run npm ci in web-ui");
        }
        try {
            program = Files.readString(PROGRAM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<?> violations(Browser browser) {
        browser.script("document.getAnimations().forEach(animation => animation.finish())");
        browser.script(program);
        return (List<?>) browser.scriptThatCalls("""
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(
              (result) => done(result.violations.map((rule) =>
                rule.id + ': ' + rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 240) + ' ' + node.failureSummary).join(' | '))),
              (error) => done([String(error)]));
            """);
    }
}
