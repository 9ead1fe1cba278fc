/** Talks to the application it was loaded from, and to nobody else. */

/** Why the application refused, in its words. */
export class Refusal extends Error {
    constructor(readonly status: number, readonly code: string, detail: string) {
        super(detail);
    }
}

async function answer(response: Response): Promise<unknown> {
    if (response.ok) {
        return response.status === 204 ? null : response.json();
    }
    let detail = response.statusText;
    let code = "";
    try {
        const problem = await response.json() as { detail?: string; code?: string };
        detail = problem.detail ?? detail;
        code = problem.code ?? "";
    } catch {
        // Not everything that answers speaks JSON.
    }
    throw new Refusal(response.status, code, detail);
}

export async function get(path: string): Promise<unknown> {
    return answer(await fetch(path, { credentials: "same-origin" }));
}

export async function post(path: string, body: string | Blob): Promise<unknown> {
    const type = typeof body === "string" ? "application/json" : "application/octet-stream";
    return answer(await fetch(path, { method: "POST", credentials: "same-origin", headers: { "Content-Type": type }, body }));
}

/** Takes the token out of the address, where it must not stay, and shows it once. */
export async function logIn(): Promise<void> {
    const match = /^#token=([\w-]+)/.exec(location.hash);
    if (match?.[1]) {
        history.replaceState(null, "", location.pathname);
        await fetch("/api/session", { method: "POST", credentials: "same-origin", body: match[1] });
    }
}
