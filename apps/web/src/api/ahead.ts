import { locale } from '../intl/locale';

/** Where the browser's door to the API stands. */
export const ROOT = '/app/api';
/** Who is signed in. */
export const SESSION = '/app/session';

/** What every question to the server says of the reader. */
export const accepted = (): Headers => new Headers({ accept: 'application/json', 'accept-language': locale });

const asked = new Map<string, Promise<Response>>();

/** Asks for addresses before the code that reads them is there. Each answer is given out once. */
export function askAhead(addresses: readonly string[]): void {
  for (const address of addresses) {
    const answer = fetch(address, { credentials: 'same-origin', headers: accepted() });
    // Whoever takes the answer is told what went wrong; nobody need take it.
    answer.catch(() => undefined);
    asked.set(address, answer);
  }
}

/** The answer to what was asked ahead, or null. */
export function takeAhead(address: string): Promise<Response> | null {
  const answer = asked.get(address);
  asked.delete(address);
  return answer ?? null;
}

/** What nobody took while the first page began would be old when it is taken. */
export const forgetAhead = (): void => asked.clear();
