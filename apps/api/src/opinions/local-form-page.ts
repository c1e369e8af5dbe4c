import { dayInWords, fill, localFormWords, nameOf, type Locale } from '#messages';
import { markup, paragraphs } from '../pages/html.js';
import type { Page } from '../pages/layout.js';
import type { LocalForm, Refusal } from './local-form.js';

/** Characters of the longest answer that is taken; the same as of a region's own texts. */
export const LONGEST_ANSWER = 20_000;

export type AnswerFault = 'empty' | 'tooLong' | 'unprintable';

/** The form that a one-time link opens: the question, what is public of its case, and one field. */
export function formPage(form: LocalForm, lang: Locale, written = '', fault: AnswerFault | null = null): Page {
  const { question, product, substance, indication, company, roundQuestion } = form;
  const words = localFormWords[lang];
  const about = { regionName: nameOf('region', question.region, lang) };
  const told = fault === null ? null : fill(words[fault], { limit: LONGEST_ANSWER }, lang);
  const title = fill(words.title, about, lang);
  return {
    title: told === null ? title : `${words.faultTitle}: ${title}`,
    lang,
    isAlone: true,
    body: markup`
${told !== null && markup`<div class="notice error" role="alert"><p><b>${words.faultTitle}.</b> <a href="#svar">${told}</a></p></div>`}
<p class="lead">${fill(words.lead, about, lang)}</p>
<section class="panel">
<h2>${words.question}</h2>
${paragraphs(question.question)}
</section>
<h2>${words.about}</h2>
<dl class="facts">
<div><dt>${words.product}</dt><dd>${product}</dd></div>
<div><dt>${words.substance}</dt><dd>${substance}</dd></div>
<div><dt>${words.indication}</dt><dd>${indication}</dd></div>
<div><dt>${words.company}</dt><dd>${company}</dd></div>
${roundQuestion !== null && markup`<div><dt>${words.roundQuestion}</dt><dd>${roundQuestion}</dd></div>`}
<div><dt>${words.lastDay}</dt><dd><time datetime="${question.answerBy}">${dayInWords(question.answerBy, lang)}</time></dd></div>
</dl>
<form method="post">
<label for="svar">${words.answer}</label>
<span class="help" id="svar-hjalp">${words.answerHelp}</span>
${told !== null && markup`<p class="fault" id="svar-fel">${told}</p>`}
<textarea id="svar" name="svar" required maxlength="${LONGEST_ANSWER}" aria-describedby="${told === null ? 'svar-hjalp' : 'svar-fel svar-hjalp'}"${told !== null && markup` aria-invalid="true"`}>
${written}</textarea>
<p class="quiet">${words.once}</p>
<button type="submit">${words.send}</button>
</form>`,
  };
}

export function thanksPage(lang: Locale): Page {
  const { thanksTitle, thanks } = localFormWords[lang];
  return { title: thanksTitle, lang, isAlone: true, body: markup`<p class="notice done" role="status">${thanks}</p>` };
}

/** What a link that leads nowhere says: to whoever holds a real one, why; to everybody else nothing. */
export function refusedPage(refused: Refusal | 'away', lang: Locale): Page {
  const reason = refused === 'malformed' ? 'unknown' : refused;
  const words = localFormWords[lang];
  return {
    title: words.refusedTitle,
    lang,
    isAlone: true,
    body: markup`<p class="notice">${words.refused[reason]}</p>`,
  };
}

const STATUS: Partial<Record<Refusal | 'away', number>> = { malformed: 404, unknown: 404, 'too-many': 429, away: 503 };

/** 410 for what was there and is over. */
export const statusOfRefusal = (refused: Refusal | 'away'): number => STATUS[refused] ?? 410;
