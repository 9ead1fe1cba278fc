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

/** A part of something long: which chronology it is of, and how many parts there are. */
export interface Part {
    readonly body: unknown;
    readonly tag: string;
    readonly parts: number;
}

export async function getPart(path: string): Promise<Part> {
    const response = await fetch(path, { credentials: "same-origin" });
    return { body: await answer(response), tag: response.headers.get("ETag") ?? "", parts: Number(response.headers.get("Annals-Parts") ?? 1) };
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
