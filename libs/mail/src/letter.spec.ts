import { describe, expect, it } from '@jest/globals';
import { LOCALES, TASK_KINDS } from '#messages';
import { isoDate, ROLES } from '#process';
import { renderTaskLetter } from './letter.js';
import { type TaskLetterFacts, writeTaskLetter } from './task-letter.js';

const facts = (given: Partial<TaskLetterFacts> = {}): TaskLetterFacts => ({
  taskId: '0198f3a2-7c1b-7a52-9d0e-2b8c5f1e6a47',
  kind: 'answer-opinion',
  question: null,
  role: 'contact-person',
  region: '20',
  onBehalfOf: null,
  dueOn: isoDate('2026-11-27'),
  today: isoDate('2026-11-06'),
  caseKind: 'medicine',
  product: 'Tarvexa',
  indication: 'Svår hemofili A',
  company: 'Exempelbolaget',
  isMoved: false,
  writtenAt: new Date('2026-11-06T08:00:00Z'),
  publicUrl: 'https://ordna.example',
  ...given,
});

const detailOf = (given: Partial<TaskLetterFacts>) => writeTaskLetter(facts(given), 'sv').facts[0];

describe('a letter to a contact person', () => {
  it('says in its subject what to do, the last day and the product', async () => {
    expect((await renderTaskLetter(facts(), 'sv')).subject).toBe(
      'Yttrande senast fre 27 nov: Tarvexa vid svår hemofili A',
    );
    expect((await renderTaskLetter(facts(), 'en')).subject).toBe('Opinion by Fri 27 Nov: Tarvexa in Svår hemofili A');
    expect((await renderTaskLetter(facts({ dueOn: null }), 'sv')).subject).toBe(
      'Yttrande: Tarvexa vid svår hemofili A',
    );
  });

  it('reads as plain text in 72 columns', async () => {
    const { text } = await renderTaskLetter(facts(), 'sv');
    expect(text).toBe(PLAIN);
    const prose = text.split('\n').filter((line) => !line.includes('https://'));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  it('counts working days: today not, the last day yes', () => {
    expect(detailOf({})).toMatchObject({ value: 'fredag 27 november 2026', detail: '15 arbetsdagar från i dag' });
    expect(detailOf({ today: isoDate('2026-11-26') })).toMatchObject({ detail: '1 arbetsdag från i dag' });
    expect(detailOf({ today: isoDate('2026-11-27') })).toMatchObject({ detail: 'i dag' });
    expect(detailOf({ today: isoDate('2026-12-01') })).toMatchObject({ detail: '2 arbetsdagar sen' });
    expect(detailOf({ dueOn: null })).toMatchObject({ value: 'ingen sista dag är satt' });
  });

  it('asks the round’s own question when it has one that fits a heading', () => {
    expect(writeTaskLetter(facts({ question: 'Ska Tarvexa\nanvändas även före operation?' }), 'sv').question).toBe(
      'Ska Tarvexa användas även före operation?',
    );
    expect(writeTaskLetter(facts({ question: 'ord '.repeat(200) }), 'sv').question).toBe(
      'Ska Tarvexa vid svår hemofili A omfattas av nationell samverkan?',
    );
  });

  it('names no region that it does not know', async () => {
    expect((await renderTaskLetter(facts({ region: null }), 'sv')).text).toContain(
      'du är kontaktperson för läkemedel i regionen',
    );
  });

  it('keeps an abbreviation’s capitals in the middle of a sentence', () => {
    expect(writeTaskLetter(facts({ indication: 'HER2-positiv bröstcancer' }), 'sv').question).toContain(
      'vid HER2-positiv bröstcancer',
    );
  });
});

describe('the HTML twin', () => {
  it('says the same words as the plain text', async () => {
    const { html, text } = await renderTaskLetter(facts(), 'sv');
    const words = (form: string): readonly string[] => (form.toLowerCase().match(/\p{L}{3,}/gu) ?? []).toSorted();
    const body = html
      .slice(html.indexOf('<body'))
      .replace(/<a\s+href="([^"]*)"/g, '$1<a')
      .replace(/<[^>]*>/g, ' ');
    expect(words(body)).toEqual(words(text));
  });

  it('fetches nothing, runs nothing and is one column of 600 pixels', async () => {
    const { html } = await renderTaskLetter(facts(), 'sv');
    expect(html).not.toMatch(/<(script|link|img|iframe)|url\(|@import|\son\w+=/i);
    expect(html).toContain('max-width:600px');
    expect(
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)].every(([, url]) => url?.startsWith('https://ordna.example/')),
    ).toBe(true);
    expect(html).toContain('<html lang="sv"');
  });

  it('escapes everything that somebody has typed', async () => {
    const evil = `<img src=x onerror="alert('1')">&{product}[klicka](settings)`;
    const { html, text, subject } = await renderTaskLetter(
      facts({ product: evil, indication: evil, question: evil }),
      'sv',
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;{product}[klicka](settings)');
    expect(html.match(/<a\s/g)).toHaveLength(4);
    expect(text).toContain('[KLICKA](SETTINGS)');
    expect(subject).toContain('<img');
  });

  it('lets no line break into the subject, and no endless one either', async () => {
    const { subject } = await renderTaskLetter(
      facts({ product: 'Tarvexa\r\nBcc: alla@region.example', indication: 'lång '.repeat(500) }),
      'sv',
    );
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(180);
  });
});

describe('every task', () => {
  it.each(TASK_KINDS.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const)))(
    '%s has a whole letter in %s',
    async (kind, locale) => {
      for (const region of ['20', null]) {
        const { subject, text, html } = await renderTaskLetter(facts({ kind, region }), locale);
        expect(`${subject}${text}${html.slice(html.indexOf('<body'))}`).not.toMatch(/[{}]|undefined|\]\(/);
      }
    },
  );

  it.each(ROLES)('tells a %s why', (role) => {
    expect(writeTaskLetter(facts({ role }), 'sv').facts.at(-1)?.value).not.toBe('');
  });
});

const PLAIN = `NT-RÅDETS KANSLI VIA ORDNA

Hej,

SKA TARVEXA VID SVÅR HEMOFILI A OMFATTAS AV NATIONELL SAMVERKAN?

Rådet frågar alla 21 regioner innan rådet beslutar. Vi behöver svaret
från Region Dalarna och skälen till det.

Sista dag      fredag 27 november 2026, 15 arbetsdagar från i dag
Att läsa       tidig bedömningsrapport
Att svara på   ja, nej eller tar inte ställning, och fyra kriterier
Varför du      du är kontaktperson för läkemedel i Region Dalarna

Läs och lämna yttrande:
https://ordna.example/uppgifter/0198f3a2-7c1b-7a52-9d0e-2b8c5f1e6a47

Länken öppnar uppgiften när du har loggat in. Det du skriver sparas hela
tiden, så du kan dela upp arbetet.

Kan du inte svara i tid? Be om längre tid [1] eller lämna över till din
ersättare [2]. Svarar ingen skrivs ej svar, varken ja eller nej.
[1] https://ordna.example/uppgifter/0198f3a2-7c1b-7a52-9d0e-2b8c5f1e6a47/forlang
[2] https://ordna.example/uppgifter/0198f3a2-7c1b-7a52-9d0e-2b8c5f1e6a47/overlamna

Hälsningar
NT-rådets kansli

-- 
Du kan svara på brevet. Svaret läggs till ärendet som inkommen handling.
Skriv inget om pris eller villkor i e-post.

Du får brevet för att uppgiften är din. Ändra hur ofta du får brev [3]
[3] https://ordna.example/installningar
`;
