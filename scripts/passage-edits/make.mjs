/**
 * Makes `data/passage-edits.json`: texts in the manner of a draft recommendation, passages in them, edits, and where each passage
 * is afterwards. The answer comes from the edit, which knows what it did with the passage, never from the code that is measured.
 * Everything is invented. Run `node scripts/passage-edits/make.mjs`; the same script gives the same file.
 *
 * The rules by which an answer is right:
 * - what was moved, shifted, respelt or reworded is where the edit put it; of a copy and its original, the original is right;
 * - a passage split or interrupted is everything from its first word to its last; halves set far apart: the longer half;
 * - a sentence rewritten to say the same is the rewritten sentence; one replaced by something else, or deleted, is gone (null);
 * - of twins with the same words, the one that was pointed at is right, and nothing when that one was deleted.
 */
import { writeFileSync } from 'node:fs';
import {
  ADDED,
  ALIKE,
  CONDENSED,
  HELD_OUT_TEXTS,
  LOOSELY,
  REPLACED,
  REWRITTEN,
  SYNONYMS,
  TEXTS,
} from './ingredients.mjs';

/** Model of a text: each sentence knows whether it belongs to the passage. */
const model = (text) =>
  TEXTS[text].map((paragraph) =>
    Object.assign(
      paragraph.map((words) => ({ words, own: false })),
      { list: paragraph.list },
    ),
  );

const join = (paragraph) => (paragraph.list ? '\n' : ' ');

/** Writes the model out. @returns the text and the stretch from the first to the last unit of the passage */
function write(paragraphs) {
  let text = '';
  let start = null;
  let end = null;
  paragraphs.forEach((paragraph, p) => {
    if (p > 0) text += '\n\n';
    paragraph.forEach(({ words, own, from = 0, to = words.length }, s) => {
      if (s > 0) text += join(paragraph);
      if (own) {
        start ??= text.length + from;
        end = text.length + to;
      }
      text += words;
    });
  });
  return { text, now: start === null ? null : { start, end } };
}

const cases = [];

/** @param change  changes the model in place; it marks, moves or unmarks what belongs to the passage */
function add(kind, text, choose, change, more = {}) {
  const before = model(text);
  choose(before);
  const was = write(before);
  const after = model(text);
  choose(after);
  const changed = change(after) ?? after;
  const { text: body, now } = write(changed);
  const old = write(model(text)).text.split('\n\n');
  cases.push({
    id: `${kind}-${cases.filter((one) => one.kind === kind).length + 1}`,
    kind,
    heldOut: HELD_OUT_TEXTS.includes(text) || more.heldOut === true,
    text,
    was: was.now,
    quote: was.text.slice(was.now.start, was.now.end),
    after: body.split('\n\n').map((paragraph) => (old.includes(paragraph) ? old.indexOf(paragraph) : paragraph)),
    now,
    found: now && body.slice(now.start, now.end),
  });
}

const sentence = (p, s) => (m) => {
  m[p][s].own = true;
};
const sentences = (p, from, to) => (m) => {
  for (let s = from; s <= to; s += 1) m[p][s].own = true;
};
/** Part of a sentence. */
const words = (p, s, part) => (m) => {
  const one = m[p][s];
  const from = one.words.indexOf(part);
  if (from < 0) throw new Error(`${part} not in ${one.words}`);
  Object.assign(one, { own: true, from, to: from + part.length });
};
const plain = (text, own = false) => ({ words: text, own });
/** Replaces words in a sentence, whose stretch, if it is a part, moves along. */
const put = (one, from, to) => {
  const at = one.words.indexOf(from);
  if (at < 0) throw new Error(`${from} not in ${one.words}`);
  one.words = one.words.replace(from, to);
  const by = to.length - from.length;
  if (one.from !== undefined && at < one.from) one.from += by;
  if (one.to !== undefined && at < one.to) one.to += by;
};

const NAMES = Object.keys(TEXTS);
const each = (make) => NAMES.forEach((text, n) => make(text, n));
const find = (text, wanted) => {
  for (const [p, paragraph] of TEXTS[text].entries())
    for (const [s, one] of paragraph.entries()) if (one === wanted) return [p, s];
  throw new Error(wanted);
};

each((text, n) => {
  add('insertion-before', text, sentence(3, 1), (m) => {
    m[1].push(plain(ADDED[n % 4]));
  });
  add('insertion-before', text, sentence(2, 1), (m) => {
    m.splice(1, 0, [plain(ADDED[(n + 1) % 4]), plain(ADDED[(n + 2) % 4])]);
  });
  add('insertion-next-to', text, sentence(3, 2), (m) => {
    m[3].splice(2, 0, plain(ADDED[n % 4]));
  });
  add('insertion-next-to', text, sentence(2, 0), (m) => {
    m[2].splice(1, 0, plain(ADDED[(n + 3) % 4]));
  });
  add('deletion-elsewhere', text, sentence(4, 1), (m) => {
    m.splice(2, 1);
  });
  add('deletion-elsewhere', text, sentence(3, 2), (m) => {
    m[3].splice(1, 1);
  });
  add('sentence-deleted', text, sentence(3, 3), (m) => {
    m[3].splice(3, 1);
  });
  add('sentence-deleted', text, sentence(1, 1), (m) => {
    m[1].splice(1, 1);
  });
  add('sentence-deleted', text, sentence(2, 1), (m) => {
    m[2].splice(1, 1);
    m[4].push(plain(ADDED[n % 4]));
  });
  add('paragraph-deleted', text, sentence(3, 0), (m) => {
    m.splice(3, 1);
  });
  add('sentence-moved', text, sentence(2, 2), (m) => {
    const [one] = m[2].splice(2, 1);
    m[4].splice(1, 0, one);
  });
  add('sentence-moved', text, sentence(3, 3), (m) => {
    const [one] = m[3].splice(3, 1);
    m[1].push(one);
  });
  add('sentence-duplicated', text, sentence(3, 1), (m) => {
    m[6].push(plain(m[3][1].words));
  });
  add('sentence-duplicated', text, sentence(2, 0), (m) => {
    m[1].unshift(plain(m[2][0].words));
  });
  add('sentence-replaced', text, sentence(3, 2), (m) => {
    m[3][2] = plain(REPLACED[n]);
  });
  add('sentence-replaced', text, sentence(4, 1), (m) => {
    m[4][1] = plain(REPLACED[(n + 2) % 5]);
  });
  add('split-over-paragraphs', text, sentences(3, 1, 2), (m) => {
    const tail = m[3].splice(2);
    m.splice(4, 0, tail);
  });
  add('split-with-insertion', text, sentences(2, 0, 1), (m) => {
    const tail = m[2].splice(1);
    m[2].push(plain(ADDED[n % 4]));
    m.splice(3, 0, tail);
  });
  add('paragraphs-merged', text, sentence(3, 0), (m) => {
    m[2].push(...m[3]);
    m.splice(3, 1);
  });
  add('paragraphs-reordered', text, sentence(2, 1), (m) => {
    const [one] = m.splice(2, 1);
    m.splice(4, 0, one);
  });
  add('list-renumbered', text, words(5, 1, TEXTS[text][5][1].slice(3).trimStart()), (m) => {
    const marks = m[5].map(({ words: item }) => item.split(' ')[0]);
    m[5].unshift(plain('X Beslutet ska motiveras skriftligt.'));
    marks.push(/^\d/.test(marks[0]) ? `${marks.length + 1}.` : /^[a-z]\)/.test(marks[0]) ? 'd)' : marks[0]);
    m[5].forEach((item, i) => {
      const old = item.words.split(' ')[0];
      put(item, old, marks[i]);
    });
  });
  add('white-space', text, sentences(2, 0, 1), (m) => {
    m[2][0].words = m[2][0].words.replace(/ (\S+)$/, '  $1').replace(' ', '\u00a0');
  });
  add('white-space', text, sentence(3, 1), (m) => {
    const one = m[3][1];
    const middle = one.words.indexOf(' ', one.words.length / 2);
    one.words = `${one.words.slice(0, middle)}\n${one.words.slice(middle + 1)}`;
  });
  add('neighbours-rewritten', text, sentence(3, 1), (m) => {
    m[3][0] = plain(ADDED[n % 4]);
    m[3][2] = plain(ADDED[(n + 1) % 4]);
  });
  add('twin-deleted', text, sentence(4, 2), (m) => {
    m[4].splice(2, 1);
  });
  add('twin-deleted', text, sentence(6, 2), (m) => {
    m[6].splice(2, 1);
  });
  add('other-twin-deleted', text, sentence(6, 2), (m) => {
    m[4].splice(2, 1);
  });
  add('twin-shifted', text, sentence(4, 2), (m) => {
    m[1].push(plain(ADDED[n % 4]));
    m.splice(3, 1);
  });
  add('other-text', text, sentence(3, 1), () => model(NAMES[(n + 1) % NAMES.length]));
  add('phrase-insertion-before', text, words(3, 1, TEXTS[text][3][1].split(' ').slice(1, 4).join(' ')), (m) => {
    m[2].unshift(plain(ADDED[n % 4]));
  });
  add('phrase-deleted', text, words(2, 1, TEXTS[text][2][1].split(' ').slice(-3).join(' ').replace('.', '')), (m) => {
    m[2].splice(1, 1);
  });
  add('words-inserted', text, sentence(2, 2), (m) => {
    const one = m[2][2];
    const parts = one.words.split(' ');
    parts.splice(2, 0, 'enligt', 'vår', 'bedömning');
    one.words = parts.join(' ');
  });
  add('words-removed', text, sentence(3, 2), (m) => {
    const one = m[3][2];
    const parts = one.words.split(' ');
    parts.splice(1, 2);
    one.words = parts.join(' ');
  });
  add('spelling', text, sentence(1, 0), (m) => {
    const one = m[1][0];
    one.words = one.words.replace(/(\p{L})(\p{L})(\p{L}{4})/u, '$2$1$3');
  });
  add('spelling', text, sentence(3, 3), (m) => {
    const one = m[3][3];
    one.words = one.words
      .replace(/n(?=\p{L})/u, 'nn')
      .replace(/e(?=\p{L})/u, '')
      .replace(/.$/, ' .');
  });
  // Kinds that nothing was tuned on.
  const held = { heldOut: true };
  add(
    'section-moved-last',
    text,
    sentences(2, 0, 2),
    (m) => {
      const [one] = m.splice(2, 1);
      m.push(one);
    },
    held,
  );
  add(
    'sentences-joined',
    text,
    sentence(2, 1),
    (m) => {
      const [one, two] = [m[2][1], m[2][2]];
      const first = one.words.replace(/\.$/, '');
      const tail = two.words.charAt(0).toLowerCase() + two.words.slice(1);
      m[2].splice(1, 2, { words: `${first}, och ${tail}`, own: true, from: 0, to: first.length });
    },
    held,
  );
  add(
    'heading-put-between',
    text,
    sentence(3, 0),
    (m) => {
      m.splice(3, 0, [plain('## Bakgrund och underlag')]);
      m.splice(2, 0, [plain('## Sjukdomen')]);
    },
    held,
  );
  add(
    'numbers-changed',
    text,
    sentence(3, 2),
    (m) => {
      m[3][2].words = m[3][2].words
        .replace(/\d+/g, (number) => String(Number(number) + 7))
        .replace('hälften', 'en tredjedel');
    },
    held,
  );
  add(
    'several-at-once',
    text,
    sentence(3, 1),
    (m) => {
      m[1].push(plain(ADDED[n % 4]));
      m[3][0] = plain(ADDED[(n + 2) % 4]);
      put(m[3][1], m[3][1].words.split(' ')[1], 'sedan');
      m.splice(2, 1);
    },
    held,
  );
  add(
    'item-became-prose',
    text,
    words(5, 2, TEXTS[text][5][2].split(' ').slice(1).join(' ')),
    (m) => {
      const item = m[5][2];
      const mark = `${item.words.split(' ')[0]} `;
      put(item, mark, '');
      m[5].splice(2, 1);
      m[6].unshift(item);
    },
    held,
  );
  add(
    'paragraph-and-twins-deleted',
    text,
    sentence(6, 0),
    (m) => {
      m.splice(6, 1);
      m[4].splice(2, 1);
    },
    held,
  );
});

for (const [old, rewritten] of Object.entries(REWRITTEN)) {
  const text = NAMES.find((name) => TEXTS[name].some((paragraph) => paragraph.includes(old)));
  const [p, s] = find(text, old);
  add('sentence-rewritten', text, sentence(p, s), (m) => {
    m[p][s].words = rewritten;
  });
  add('rewritten-after-insertion', text, sentence(p, s), (m) => {
    m[p][s].words = rewritten;
    m[1].unshift(plain(ADDED[0]));
    m.splice(1, 0, [plain(ADDED[1])]);
  });
}
const holder = (old) => NAMES.find((name) => TEXTS[name].some((paragraph) => paragraph.includes(old)));
for (const [old, rewritten] of Object.entries(LOOSELY)) {
  const text = holder(old);
  const [p, s] = find(text, old);
  add('rewritten-loosely', text, sentence(p, s), (m) => {
    m[p][s].words = rewritten;
  });
}
for (const [old, alike] of Object.entries(ALIKE)) {
  const text = holder(old);
  const [p, s] = find(text, old);
  add('one-much-like-it-added', text, sentence(p, s), (m) => {
    m[p].splice(s, 0, plain(alike));
  });
  add('one-much-like-it-stays', text, sentence(p, s), (m) => {
    m[p].splice(s, 1);
    m[4].push(plain(alike));
  });
  add('moved-beside-one-much-like-it', text, sentence(p, s), (m) => {
    const [one] = m[p].splice(s, 1, plain(alike));
    m[6].unshift(one);
  });
}
each((text, n) => {
  const [p, short] = CONDENSED[text];
  add('paragraph-condensed', text, sentences(p, 0, 2), (m) => {
    m[p] = [plain(short, true)];
  });
  add('moved-and-reworded', text, sentence(3, 1), (m) => {
    const [one] = m[3].splice(1, 1);
    const parts = one.words.split(' ');
    parts.splice(1, 1, 'även');
    parts.splice(-2, 1);
    one.words = parts.join(' ');
    m[6].push(one);
  });
  const one = TEXTS[text][3][0]
    .split(' ')
    .findLast((word) => word.length > 7)
    .replace(/[.,]/, '');
  add('one-word', text, words(3, 0, one), (m) => {
    m[1].push(plain(ADDED[n % 4]));
    m[3].splice(1, 1);
  });
  add('one-word-gone', text, words(3, 0, one), (m) => {
    m[3].splice(0, 1);
    m[5].push(plain(`Se även avsnittet om ${one}.`));
  });
  const two = TEXTS[text][2][0].split(' ').slice(0, 2).join(' ');
  add('two-words-reworded-around', text, words(2, 0, two), (m) => {
    const first = m[2][0];
    const tail = first.words.split(' ').slice(2);
    first.words = `${two} ${tail.toReversed().slice(0, 2).join(' ')} ${tail.slice(2).join(' ')}`;
  });
  add('long-quote-half-deleted', text, sentences(3, 0, 3), (m) => {
    m[3].splice(2, 2);
  });
  add('long-quote-shuffled', text, sentences(3, 0, 3), (m) => {
    m[3].reverse();
  });
});
for (const [index, [from, to]] of SYNONYMS.entries()) {
  for (const text of NAMES) {
    const at = TEXTS[text].findIndex(
      (paragraph) => !paragraph.list && paragraph.some((one) => one.includes(from) && one.split(' ').length > 6),
    );
    if (at < 1 || (index + NAMES.indexOf(text)) % 2 === 1) continue;
    const s = TEXTS[text][at].findIndex((one) => one.includes(from) && one.split(' ').length > 6);
    add('wording', text, sentence(at, s), (m) => put(m[at][s], from, to));
  }
}
// Characters of several units: what stands before them must not shift a place by half a character.
for (const [n, sign] of ['👩🏽‍⚕️', '🇸🇪', 'Ångström', 'e\u0301\u0323', '𝛼'].entries()) {
  const text = NAMES[n];
  add('wide-characters', text, sentence(3, 1), (m) => {
    m[1][0].words = `${sign.normalize('NFC')} ${m[1][0].words}`;
    m[3][1].words = m[3][1].words.replace(/\.$/, ` ${sign.normalize('NFC')}.`);
  });
}

const rows = cases.map((one) => JSON.stringify(one)).join(',\n');
const texts = JSON.stringify(
  Object.fromEntries(NAMES.map((name) => [name, write(model(name)).text.split('\n\n')])),
  null,
  1,
);
writeFileSync(
  new URL('../../data/passage-edits.json', import.meta.url),
  `{"texts":${texts},\n"edits":[\n${rows}\n]}\n`,
);
process.stdout.write(
  `${cases.length} edits, ${new Set(cases.map(({ kind }) => kind)).size} kinds, ${cases.filter(({ heldOut }) => heldOut).length} held out\n`,
);
