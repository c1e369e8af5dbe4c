import { fill, signInWords, type Locale } from '#messages';
import { markup, type Html } from '../pages/html.js';
import type { Page } from '../pages/layout.js';
import type { PeopleOfRole } from './known-people.js';

/**
 * The embedded provider's page: choose who to be. There is no password, since it only answers on this very machine and everyone
 * on it is invented.
 *
 * @param at  address of this sign-in, without the query
 */
export function loginPage(at: string, wanted: string, groups: readonly PeopleOfRole[], lang: Locale): Page {
  const words = signInWords[lang].login;
  return {
    title: words.title,
    lang,
    body: markup`
<p class="lead">${words.lead}</p>
<form method="get" action="${at}" role="search">
<label for="q">${words.searchLabel}</label>
<input id="q" name="q" type="search" value="${wanted}" autocomplete="off">
<button class="second" type="submit">${words.search}</button>
</form>
${groups.length === 0 ? nobody(at, wanted, lang) : markup`<form method="post" action="${at}">${groups.map(group)}</form>`}`,
  };
}

function nobody(at: string, wanted: string, lang: Locale): Html {
  const words = signInWords[lang].login;
  return markup`<p class="notice">${fill(words.nobody, { wanted }, lang)} <a href="${at}">${words.showAll}</a></p>`;
}

const group = ({ label, people }: PeopleOfRole): Html => markup`<h2>${label}</h2>
<ul>${people.map(
  ({ subject, name, holds }) => markup`<li>
<button class="second" type="submit" name="subject" value="${subject}">${name}</button>
<span class="help">${holds}</span></li>`,
)}</ul>`;
