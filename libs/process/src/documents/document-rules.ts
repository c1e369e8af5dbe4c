import type { Rule, Update } from '../definition.js';
import { reason, type JsonRecord } from '../reason.js';
import { dayIn, textIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import { destroyableFrom } from './retention-plan.js';

const SOURCE = 'domain/states.md#12';
const SECRECY = 'domain/law-and-conventions.md#2';
const ARCHIVE = 'domain/law-and-conventions.md#3';
const OURS = `${SOURCE} (our default)`;

export const documentRules: Readonly<Record<string, Rule>> = {
  /** A mark says by which section, why, and whose it is. */
  markNamesSection: factRule(`${SECRECY} (TF 2:20, OSL 5:5)`, ({ event }) => {
    const { facts } = event;
    if ((textIn(facts, 'secrecy') ?? 'none') === 'none') return null;
    const missing = ['lawSection', 'secrecyReason', 'authority'].filter((name) => textIn(facts, name) === null);
    return missing.length === 0 ? null : reason('mark-without-section', { missing });
  }),
  notMarked: stateRule(
    `${SECRECY} [SE1]`,
    ({ context }) =>
      context['secrecy'] === 'none' ? null : reason('document-is-marked', { way: 'MASKED_VERSION_PUBLISHED' }),
    ['SECRECY_MARKED'],
  ),
  maskedVersionThere: stateRule(
    `${SECRECY} [SE1]`,
    ({ context }) => (textIn(context, 'maskedContent') === null ? reason('no-masked-version') : null),
    ['MASKED_VERSION_ADDED'],
  ),
  publishedStill: stateRule(OURS, ({ context }) =>
    textIn(context, 'publicAs') === null ? reason('document-not-published') : null,
  ),
  /** By the plan, and not before its day. */
  mayBeDestroyed: stateRule(`${ARCHIVE} [AR2]`, ({ context, event }) => {
    const from = dayIn(context, 'destroyFrom');
    if (from === null) return reason('document-is-kept');
    return event.on < from ? reason('retention-not-over', { from }) : null;
  }),
  /** Whether a mark says when it is to be looked at again. */
  reviewPlanned: stateRule(SECRECY, ({ context }) =>
    dayIn(context, 'reviewAt') === null ? reason('no-review-planned') : null,
  ),
  /** Whether a class of the retention plan has a day. */
  plannedForDestruction: stateRule(ARCHIVE, ({ context }) =>
    dayIn(context, 'destroyFrom') === null ? reason('document-is-kept') : null,
  ),
};

const kept = (facts: JsonRecord, names: readonly string[]): JsonRecord =>
  Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));

export const documentUpdates: Readonly<Record<string, Update>> = {
  describe: (_context, { on, facts, person }) => ({
    ...kept(facts, ['title', 'kind', 'circle']),
    drawnUpOn: on,
    author: person ?? null,
  }),
  takeContent: (context, { facts }) => ({
    ...kept(facts, ['content', 'mediaType']),
    contentVersion: (typeof context['contentVersion'] === 'number' ? context['contentVersion'] : 0) + 1,
  }),
  takeMasked: (_context, { facts }) => ({
    maskedContent: facts['content'] ?? null,
    maskedMediaType: facts['mediaType'] ?? null,
  }),
  takeMark: (_context, { on, facts }) => ({
    ...kept(facts, ['lawSection', 'secrecyReason', 'authority', 'reviewAt']),
    secrecy: textIn(facts, 'secrecy') ?? 'none',
    markedOn: (textIn(facts, 'secrecy') ?? 'none') === 'none' ? null : on,
  }),
  takeNumber: (_context, { on, facts }) => ({ number: facts['number'] ?? null, registeredOn: on }),
  takeRetention: (_context, { on, facts }) => ({
    ...kept(facts, ['retention', 'planRef']),
    archivedOn: on,
    destroyFrom: destroyableFrom(textIn(facts, 'retention'), on),
  }),
};
