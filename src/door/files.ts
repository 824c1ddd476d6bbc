import type { WebClient } from "@slack/web-api";

/** A file that somebody sent, or why there is none to read. */
export type FetchedFile =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "too_large" }
  /** It will never come; `detail` is for the administrator. */
  | { readonly kind: "refused"; readonly detail: string };

export interface FileFetcherParts {
  readonly slack: WebClient;
  readonly botToken: string;
  /** Bytes; a larger file is not read. */
  readonly limit: number;
}

/** How long a download may take, milliseconds. */
const patienceMs = 30_000;

/**
 * Makes the function that fetches a file's bytes from Slack, at most `limit` of them. It throws what may pass by
 * itself: a network in trouble, a refusal of the Web API, a server's error.
 */
export function createFileFetcher(parts: FileFetcherParts): (fileId: string) => Promise<FetchedFile> {
  return async (fileId) => {
    const { file } = await parts.slack.files.info({ file: fileId });
    // A file that lies with another service has an address there, to which our token must not go.
    if (file?.is_external === true) return { kind: "refused", detail: "external_file" };
    if ((file?.size ?? 0) > parts.limit) return { kind: "too_large" };
    const address = file?.url_private_download ?? file?.url_private;
    if (address === undefined) return { kind: "refused", detail: "no_download_address" };
    return download(parts, address);
  };
}

async function download({ botToken, limit }: FileFetcherParts, address: string): Promise<FetchedFile> {
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${botToken}` },
    signal: AbortSignal.timeout(patienceMs),
  });
  // Without the permission to read files Slack answers with its sign-in page.
  if (response.redirected && new URL(response.url).searchParams.has("redir")) {
    await response.body?.cancel();
    return { kind: "refused", detail: "missing_scope files:read" };
  }
  if (response.status >= 500 || response.status === 429) {
    await response.body?.cancel();
    throw new Error(`HTTP ${response.status}`);
  }
  if (!response.ok) {
    await response.body?.cancel();
    return { kind: "refused", detail: `HTTP ${response.status}` };
  }
  return bounded(response, limit);
}

/** Reads no more than the limit, whatever size Slack named. */
async function bounded(response: Response, limit: number): Promise<FetchedFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) return { kind: "too_large" };
    chunks.push(chunk);
  }
  return { kind: "bytes", bytes: Buffer.concat(chunks) };
}
