import { conflictIn } from '../conflict/clearance.js';
import type { Instance } from '../engine/instance.js';
import { areAnswersOpen, readsBeforeClosing } from '../opinions/who-reads.js';
import { may } from '../permissions/operations.js';
import { holds, rolesOf, type ActorView, type Matter } from '../permissions/mandate.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { textIn } from '../shared/reading.js';
import type { Role } from '../vocabulary.js';
import { CIRCLES, RENDITIONS, type Circle, type Rendition } from './document-codes.js';

/** Who reads the full version of what is marked, by whose working material it is. @source domain/law-and-conventions.md#2 (req 2.2; the circles are our default) */
const READERS: Readonly<Record<Circle, readonly Role[]>> = {
  handling: ['registrar', 'coordinator', 'preparer', 'evaluator', 'rapporteur', 'archivist'],
  council: [
    'registrar',
    'coordinator',
    'preparer',
    'evaluator',
    'rapporteur',
    'archivist',
    'council-member',
    'council-chair',
    'expert',
  ],
  negotiation: ['negotiator', 'signatory', 'registrar'],
};

/** What is not registered yet is read by those who work on it. */
const WRITERS: readonly Role[] = [
  'registrar',
  'coordinator',
  'preparer',
  'evaluator',
  'rapporteur',
  'scanner',
  'negotiator',
  'procurer',
  'archivist',
];

/** A document as far as it decides who may open it. */
export interface OpenedDocument {
  /** Innermost state. */
  readonly state: string;
  readonly context: JsonRecord;
  readonly rendition: Rendition;
  /** Whether an item of its case is on its way to the council whose documents have not been opened to the members. */
  readonly awaitsOpening?: boolean;
  /** Who has declared a conflict of interest in an item of its case, or in an opinion on it, by person. */
  readonly stoodAside?: readonly string[];
}

/** What everybody has of it: published whole, or without what was taken out, also when it has been archived since; null for nothing. */
export function publicRendition({ state, context }: Pick<OpenedDocument, 'state' | 'context'>): Rendition | null {
  if (state === 'published') return 'full';
  if (state === 'masked') return 'masked';
  return state === 'archived' ? (RENDITIONS.find((one) => one === context['publicAs']) ?? null) : null;
}

export const isPublic = (document: Pick<OpenedDocument, 'state' | 'context' | 'rendition'>): boolean =>
  publicRendition(document) === document.rendition;

export const isMarked = ({ context, rendition }: Pick<OpenedDocument, 'context' | 'rendition'>): boolean =>
  rendition === 'full' && textIn(context, 'secrecy') !== 'none';

/**
 * Why somebody may not open a document, or null when they may: by what is published, then by their conflicts of interest in the
 * case, then by the secrecy mark and the mandates they hold. The mark decides nothing about disclosure to who asks for it.
 *
 * @source domain/states.md#12; domain/actors.md#7 [K4]; domain/law-and-conventions.md#2
 */
export function whyNotOpen(document: OpenedDocument, matter: Matter, actor: ActorView): Reason | null {
  if (document.state === 'destroyed') return reason('document-destroyed');
  const { context, rendition } = document;
  if (textIn(context, rendition === 'full' ? 'content' : 'maskedContent') === null) return reason('no-such-rendition');
  if (isPublic(document)) return null;
  if (!may(actor, 'read-documents')) return reason('document-not-published');
  const allowed = rolesOf(actor).filter((role) => readers(document).includes(role) || readsAll(document, actor, role));
  if (allowed.length === 0) return reason(isMarked(document) ? 'document-is-secret' : 'document-not-registered');
  const shut = whyShutOut(document, allowed, matter, actor);
  if (shut !== null) return shut;
  const free = freeOf(allowed, matter, actor);
  return waitsForOpening(document) && free.every((role) => SEATED.includes(role)) ? reason('papers-not-open') : null;
}

/** A region's answer as a document of the register. */
export interface RegisteredAnswer extends Pick<OpenedDocument, 'stoodAside'> {
  /** County code. */
  readonly region: string;
  /** The round it was given in, and the opinion that knows who has stepped aside from it. */
  readonly round: Pick<Instance, 'context'>;
  readonly opinion: Pick<Instance, 'context'>;
}

/**
 * Why somebody may not open a region's answer in the register, or null when they may: who reads it in the round, unless they stay
 * out of the case as of its other documents.
 *
 * @source domain/states.md#2 (sealed until closing: our default); docs/adr/0029
 */
export function whyNotOpenAnswer(answer: RegisteredAnswer, matter: Matter, actor: ActorView): Reason | null {
  if (!may(actor, 'read-documents')) return reason('document-not-published');
  const { region, round, opinion } = answer;
  if (!areAnswersOpen(round) && !readsBeforeClosing(actor, region, opinion)) return reason('answer-is-sealed');
  return whyShutOut(answer, rolesOf(actor), matter, actor);
}

/** Their conflicts of interest in the case, where those leave none of their roles. */
function whyShutOut(
  document: Pick<OpenedDocument, 'stoodAside'>,
  allowed: readonly Role[],
  matter: Matter,
  actor: ActorView,
): Reason | null {
  if (hasStoodAside(document, actor)) return reason('conflict-in-case');
  if (freeOf(allowed, matter, actor).length > 0) return null;
  return conflictIn(allowed[0] ?? 'public', matter, actor.clearances);
}

const freeOf = (allowed: readonly Role[], matter: Matter, { clearances }: ActorView): readonly Role[] =>
  allowed.filter((role) => conflictIn(role, matter, clearances) === null);

/**
 * A conflict declared on an agenda item, or in a region's opinion, closes the case's working documents at once, in every role, also
 * where they were open before.
 *
 * @source domain/states.md#3 S K4, #14 (scenario 11); domain/actors.md#7 (recusal hides working documents)
 */
const hasStoodAside = ({ stoodAside = [] }: Pick<OpenedDocument, 'stoodAside'>, { personId }: ActorView): boolean =>
  personId !== undefined && stoodAside.includes(personId);

/** Who sits at the table: they declare first, and then the papers open to all of them at once. */
const SEATED: readonly Role[] = ['council-member', 'council-chair'];

/**
 * Secret papers of the council stay closed to its seats until the coordinator opens them (`OPEN_DOCUMENTS`): declarations come
 * first, and a patient representative's for the very case. Without an item on its way there is nothing to wait for.
 *
 * @source domain/states.md#3 S/D K4, JV4, Q4 (declared before documents open), #12
 */
const waitsForOpening = (document: OpenedDocument): boolean =>
  document.awaitsOpening === true && isMarked(document) && textIn(document.context, 'circle') === 'council';

function readers({ state, context, rendition }: OpenedDocument): readonly Role[] {
  const circle = CIRCLES.find((one) => one === textIn(context, 'circle')) ?? 'handling';
  if (rendition === 'full' && (textIn(context, 'secrecy') !== 'none' || circle === 'negotiation'))
    return READERS[circle];
  return state === 'draft' || state === 'internal' ? WRITERS : [];
}

/** What is registered and not marked is read by all who work in the collaboration; so is what was taken out of what is. */
function readsAll(document: OpenedDocument, actor: ActorView, role: Role): boolean {
  const { state, context } = document;
  if (state === 'draft' || state === 'internal' || isMarked(document)) return false;
  if (document.rendition === 'full' && textIn(context, 'circle') === 'negotiation') return false;
  return may({ mandates: actor.mandates.filter((mandate) => mandate.role === role) }, 'read-documents');
}

/** Who looks after the register. */
export const keepsRegister = (actor: ActorView): boolean => holds(actor, 'registrar', 'coordinator', 'archivist');
