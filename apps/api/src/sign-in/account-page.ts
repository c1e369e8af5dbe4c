import type { SessionView, SignedInView } from '#contract';
import { accountWords, fill, type Locale } from '#messages';
import { markup, type Html } from '../pages/html.js';
import type { Page } from '../pages/layout.js';

/** The page of one's own account. */
export function accountPage(view: SignedInView, sessions: readonly SessionView[], lang: Locale): Page {
  const { name, csrfToken, secondsLeft } = view;
  const words = accountWords[lang];
  const minutes = Math.max(1, Math.round(secondsLeft / 60));
  return {
    title: words.title,
    lang,
    body: markup`
<p class="lead">${fill(words.signedInAs, { name: name ?? words.erased }, lang)}
${fill(words.endsIn, { minutes }, lang)}</p>
<form method="post" action="/sign-out">${csrfField(csrfToken)}<button type="submit">${words.signOut}</button></form>
<h2>${words.mandates}</h2>
${mandateList(view, lang)}
<h2>${words.sessions}</h2>
<ul>${sessions.map((session) => sessionItem(session, csrfToken, lang))}</ul>`,
  };
}

function mandateList({ mandates }: SignedInView, lang: Locale): Html {
  const words = accountWords[lang];
  if (mandates.length === 0) return markup`<p>${words.noMandate}</p>`;
  const items = mandates.map(({ label, onBehalfOf }) =>
    onBehalfOf === undefined ? label : fill(words.standIn, { mandate: label }, lang),
  );
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

function sessionItem({ id, createdAt, seenAt, current }: SessionView, csrfToken: string, lang: Locale): Html {
  const words = accountWords[lang];
  const about = { since: createdAt, seen: seenAt };
  return markup`<li>
${fill(words.session, about, lang)}
${
  current
    ? markup`<strong>${words.thisBrowser}</strong>`
    : markup`<form method="post" action="/account/sessions/${id}/end">${csrfField(csrfToken)}<button class="second" type="submit" aria-label="${fill(words.endOne, about, lang)}">${words.end}</button></form>`
}</li>`;
}

const csrfField = (token: string): Html => markup`<input type="hidden" name="csrf" value="${token}">`;
