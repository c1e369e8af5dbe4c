import type { Problem } from '#contract';
import { accepted, ROOT, takeAhead } from './ahead';
import { ApiError } from './problem';

export interface Answer<T> {
  readonly body: T;
  /** To be sent back as `If-Match` with what changes this. */
  readonly etag: string | null;
}

export interface Sending {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly etag?: string | null;
  /** One per intention: a repeated press is one deed. A new one when left out. */
  readonly key?: string;
  /** Lets a write finish while the page is being left. */
  readonly keepalive?: boolean;
}

let csrfToken: string | null = null;
let answeredAt = 0;

/** When the server last answered, in milliseconds: each answer to somebody who is signed in prolongs their session. */
export const lastAnsweredAt = (): number => answeredAt;

/** The session's token, which only a page of ours can have read. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

/** The same token, for a form that leaves the app. */
export const csrfField = (): string => csrfToken ?? '';

/** An address of the API as links in answers have it, or a path below its root. */
const addressOf = (path: string): string => (path.startsWith('/app/') ? path : `${ROOT}${path}`);

/** @throws ApiError what the server refuses, or that it cannot be reached */
export async function read<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
  return answerOf<T>(await reach(addressOf(path), { headers: accepted(), ...(signal && { signal }) }));
}

/** @throws ApiError what the server refuses, or that it cannot be reached */
export async function send<T>(path: string, { method, body, etag, key, keepalive }: Sending): Promise<Answer<T>> {
  const headers = accepted();
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (csrfToken !== null) headers.set('x-csrf-token', csrfToken);
  if (etag) headers.set('if-match', etag);
  if (method === 'POST') headers.set('idempotency-key', key ?? crypto.randomUUID());
  return answerOf<T>(
    await reach(addressOf(path), {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(keepalive === true && { keepalive }),
    }),
  );
}

/**
 * Sends bytes as they are; what they are is said in the address.
 *
 * @param onProgress  told how much has left, from 0 to 1; `fetch` cannot tell that
 * @throws ApiError as `send`
 */
export async function sendFile<T>(path: string, file: Blob, onProgress: (part: number) => void): Promise<Answer<T>> {
  const headers = accepted();
  headers.set('content-type', 'application/octet-stream');
  headers.set('idempotency-key', crypto.randomUUID());
  if (csrfToken !== null) headers.set('x-csrf-token', csrfToken);
  return answerOf<T>(await upload(addressOf(path), headers, file, onProgress));
}

function upload(address: string, headers: Headers, file: Blob, onProgress: (part: number) => void): Promise<Response> {
  return new Promise((answer, refuse) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => answer(responseOf(request)));
    request.addEventListener('error', () => refuse(new ApiError(0, null)));
    request.send(file);
  });
}

/** What `answerOf` reads of an answer. */
function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['content-type', 'etag', 'traceparent']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(request.responseText, { status: request.status, headers });
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const ahead = init.method === undefined ? takeAhead(address) : null;
    return await (ahead ?? fetch(address, { credentials: 'same-origin', ...init }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, null);
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  answeredAt = Date.now();
  if (!response.ok) throw new ApiError(response.status, await problemOf(response), referenceOf(response));
  const body = response.status === 204 ? undefined : await response.json();
  // The contract's own tests hold the server to these shapes; a second check here would only weigh.
  return { body: body as T, etag: response.headers.get('etag') };
}

/** The trace's own part of the header. @source W3C Trace Context 3.2 */
const referenceOf = ({ headers }: Response): string | null => headers.get('traceparent')?.split('-')[1] ?? null;

async function problemOf(response: Response): Promise<Problem | null> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return null;
  return (await response.json()) as Problem;
}
