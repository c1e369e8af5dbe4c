import { SignInFailed } from '#identity';
import { fill, problemText, signInWords, type Locale } from '#messages';
import { markup, type Html } from '../pages/html.js';
import { type Page } from '../pages/layout.js';
import { ApiProblem } from '../problems/api-problem.js';
import { STATUS_OF } from '../problems/status.js';
import { SignInIsOver } from './sign-in.js';

export interface Fault {
  readonly page: Page;
  readonly status: number;
}

const again = (lang: Locale): Html => markup`<p><a class="button" href="/sign-in">${signInWords[lang].again}</a></p>`;

const errorPage = (title: string, text: string, lang: Locale): Page => ({
  title,
  lang,
  body: markup`<p class="notice error">${text}</p>${again(lang)}`,
});

/** What somebody reads whose sign-in came to nothing. @throws whatever is no fault of a sign-in */
export function faultOf(error: unknown, lang: Locale): Fault {
  const { over, failed } = signInWords[lang];
  if (error instanceof SignInIsOver) return { status: 400, page: errorPage(over.title, over.text, lang) };
  if (error instanceof SignInFailed) return { status: 502, page: errorPage(failed.title, failed.text, lang) };
  if (!(error instanceof ApiProblem)) throw error;
  const { title, detail } = problemText(error.code, error.facts, lang);
  return { status: STATUS_OF[error.code], page: errorPage(title, detail, lang) };
}

export function signedOutPage(lang: Locale): Page {
  const { title, text } = signInWords[lang].signedOut;
  return { title, lang, body: markup`<p>${text}</p>${again(lang)}` };
}

/** What the provider shows for a request that it cannot take. */
export function providerFaultPage(code: string, lang: Locale): Page {
  const { title, text } = signInWords[lang].refused;
  return errorPage(title, fill(text, { code }, lang), lang);
}
