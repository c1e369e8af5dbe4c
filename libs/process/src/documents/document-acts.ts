import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, content, date, document, optional, secret, text } from '../fields.js';
import type { Role } from '../vocabulary.js';
import { CIRCLES, DOCUMENT_TYPES, MEDIA_TYPES, SECRECY_MARKS, SECRECY_SECTIONS } from './document-codes.js';
import { RETENTION_CLASSES } from './retention-plan.js';

const SOURCE = 'domain/states.md#12';
const LAW = 'domain/law-and-conventions.md#1';
const SECRECY = 'domain/law-and-conventions.md#2';
const ARCHIVE = 'domain/law-and-conventions.md#3';

const writers: readonly Role[] = [
  'coordinator',
  'preparer',
  'registrar',
  'evaluator',
  'scanner',
  'rapporteur',
  'negotiator',
  'procurer',
];
const registry: readonly Role[] = ['registrar', 'coordinator'];
const archive: readonly Role[] = ['archivist'];

/** Titles name nobody: names of people are refused on their way in. */
const described: FactFields = {
  title: text(300),
  kind: choice(...DOCUMENT_TYPES),
  circle: choice(...CIRCLES),
};
const bytes: FactFields = { content, mediaType: choice(...MEDIA_TYPES) };
/** From whom or to whom; may be left out of the register that everybody sees. @source domain/law-and-conventions.md#1 (req 1.4) */
const correspondent = secret(optional(text(300)));
/** Section, reason and authority, with every mark. */
const mark: FactFields = {
  secrecy: choice(...SECRECY_MARKS),
  lawSection: optional(choice(...SECRECY_SECTIONS)),
  secrecyReason: optional(text(2_000)),
  authority: optional(text(200)),
  reviewAt: optional(date),
};
const numbered = { fromBeside: ['number'], onlyFromBeside: true } as const;
const number: FactFields = { number: optional(text(100)) };

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

/** Who may do what with a document. @source domain/states.md#12, domain/law-and-conventions.md#1–3 */
export const documentActs: Readonly<Record<string, ActDefinition>> = {
  DOCUMENT_DRAFTED: { ...act(writers, `${SOURCE} S law`, { ...described, ...bytes }), opens: true },
  DOCUMENT_RECEIVED: {
    ...act([...registry, 'system'], `${LAW} (req 1.3: registered the same day)`, {
      ...described,
      ...bytes,
      ...mark,
      ...number,
      receivedOn: date,
      correspondent,
      incomingId: optional(text(36)),
    }),
    ...numbered,
    opens: true,
  },
  VERSION_REPLACED: act(writers, `${SOURCE} (our default)`, bytes),
  MADE_INTERNAL: act(writers, `${LAW} (TF 2:12: drafts and memoranda that are not dispatched)`),
  DOCUMENT_REGISTERED: {
    ...act(registry, `${LAW} (req 1.3, 1.5)`, { ...mark, ...number, correspondent }),
    ...numbered,
  },
  SECRECY_MARKED: act(registry, `${SECRECY} (OSL 5:5)`, mark),
  MASKED_VERSION_ADDED: act(registry, `${SECRECY} (req 2.3, 2.5)`, bytes),
  DOCUMENT_PUBLISHED: act(registry, `${SOURCE} S law`),
  MASKED_VERSION_PUBLISHED: act(registry, `${SECRECY} [SE1]`),
  PUBLICATION_WITHDRAWN: act(registry, `${SOURCE} (our default)`, { reason: text(2_000) }),
  DOCUMENT_ARCHIVED: act([...archive, 'registrar'], ARCHIVE, {
    retention: choice(...RETENTION_CLASSES),
    planRef: text(200),
  }),
  DOCUMENT_DESTROYED: act(archive, `${ARCHIVE} [AR2] (req 3.2)`, {
    decisionRef: text(200),
    certificate: optional(document),
  }),
  DRAFT_CLEARED: act([...writers, 'archivist'], `${ARCHIVE} (req 3.3: cleaned before archiving)`),
};
