/** Settings of this reader in this browser; forgotten where the browser keeps nothing for files. */

const PREFIX = "annals.";

export function recall(name: string): string | null {
    try {
        return localStorage.getItem(PREFIX + name);
    } catch {
        return null;
    }
}

export function remember(name: string, value: string): void {
    try {
        localStorage.setItem(PREFIX + name, value);
    } catch {
        // A browser that keeps nothing is no reason to fail.
    }
}
