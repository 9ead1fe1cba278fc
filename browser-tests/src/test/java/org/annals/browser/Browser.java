package org.annals.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, and what a reader does in it. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final long PATIENCE_MILLIS = 15_000;
    private static final long PAUSE_MILLIS = 25;

    private final ChromeDriver driver;

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary("CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1440,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new java.io.File(binary("CHROMEDRIVER", "/usr/bin/chromedriver")))
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    }

    private static String binary(String variable, String standard) {
        return Objects.requireNonNullElse(System.getenv(variable), standard);
    }

    /** A new document even where only the part after # differs. */
    void open(Path page, String hash) {
        driver.get("about:blank");
        problems();
        driver.get(page.toAbsolutePath().toUri() + hash);
        one("header.top");
    }

    /** Goes to an address, and waits for the application there. */
    void visit(String address) {
        driver.get("about:blank");
        problems();
        driver.get(address);
        one("header.top");
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The first element, as soon as there is one. */
    WebElement one(String css) {
        return Objects.requireNonNull(await("an element " + css, () -> {
            List<WebElement> found = all(css);
            return found.isEmpty() ? null : found.get(0);
        }));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What is shown there, in one line. */
    String text(String css) {
        return Objects.requireNonNull(await("text of " + css, () -> {
            try {
                return one(css).getText().replaceAll("\\s+", " ");
            } catch (StaleElementReferenceException e) {
                return null;
            }
        }));
    }

    List<String> texts(String css) {
        return all(css).stream()
                .map(element -> element.getText().replaceAll("\\s+", " "))
                .toList();
    }

    void awaitText(String css, String words) {
        await(css + " to say " + words, () -> all(css).isEmpty() || !text(css).contains(words) ? null : words);
    }

    void awaitNone(String css) {
        await("no " + css, () -> all(css).isEmpty() ? css : null);
    }

    /** Types keys at whatever has the focus; no mouse. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    String focused() {
        return String.valueOf(
                        script("const e = document.activeElement; return e.getAttribute('aria-label') || e.innerText"))
                .replaceAll("\\s+", " ");
    }

    void awaitFocus(String words) {
        await("the focus on " + words, () -> focused().contains(words) ? words : null);
    }

    String hash() {
        return String.valueOf(script("return location.hash"));
    }

    void back() {
        driver.navigate().back();
    }

    @Nullable
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** For scripts that call their last argument with the result. */
    Object scriptThatCalls(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
    }

    /** The processor time that the page's own thread has used so far: unlike a clock's, it does not count other work. */
    double threadMillis() {
        driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
        Map<String, Object> answer = driver.executeCdpCommand("Performance.getMetrics", Map.of());
        for (Object metric : (List<?>) Objects.requireNonNull(answer.get("metrics"))) {
            Map<?, ?> named = (Map<?, ?>) metric;
            if ("TaskDuration".equals(named.get("name"))) {
                return ((Number) Objects.requireNonNull(named.get("value"))).doubleValue() * 1000;
            }
        }
        throw new IllegalStateException("Chromium must count TaskDuration, got " + answer);
    }

    /** What the browser complained of since the last call: errors, blocked content, anything asked of a network. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                problems.add(entry.getMessage());
            }
        }
        return problems;
    }

    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it would be printed, as PDF. */
    byte[] print() {
        Map<String, Object> printed = driver.executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
        return java.util.Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    private static <T extends @Nullable Object> T await(String what, Supplier<T> condition) {
        long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (true) {
            T found = condition.get();
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
