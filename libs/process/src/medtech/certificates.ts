import type { ChartEvent, Context } from '../definition.js';
import { isRecord } from '../facts.js';
import type { Json, JsonRecord } from '../reason.js';
import { dayIn, isSet, recordIn, textIn, textsIn } from '../shared/reading.js';
import { WHOLE } from './outcomes.js';

/**
 * CE marks by product, as a context keeps them: `standing` is `marked` or `withdrawn`; `recheck` is `awaited` until six months
 * before `validTo`, then `due`, and `done` when somebody has looked and found no later date.
 */
export const certificatesIn = (context: Context): Readonly<Record<string, JsonRecord>> =>
  Object.fromEntries(
    Object.entries(recordIn(context, 'certificates')).flatMap(([name, one]) => (isRecord(one) ? [[name, one]] : [])),
  );

/** What was said without a product's name holds for every product without a mark of its own. */
const certificateOf = (context: Context, member: string): JsonRecord | null =>
  certificatesIn(context)[member] ?? certificatesIn(context)[WHOLE] ?? null;

/** Why a product may not be sold, as far as the case knows; for an answer that names none, why one of them may not. */
export function offMarket(context: Context, member: string | null): 'not-ce-marked' | 'certificate-ended' | null {
  const problems = (member === null ? products(context) : [member]).map((name) =>
    problemOf(certificateOf(context, name)),
  );
  return problems.find((one) => one !== null) ?? null;
}

function problemOf(certificate: JsonRecord | null): 'not-ce-marked' | 'certificate-ended' | null {
  if (certificate === null || !stands(certificate)) return 'not-ce-marked';
  return isSet(certificate, 'ended') ? 'certificate-ended' : null;
}

function products(context: Context): readonly string[] {
  const members = textsIn(context, 'members');
  const named = members.length > 0 ? members : Object.keys(certificatesIn(context)).filter((name) => name !== WHOLE);
  return named.length > 0 ? named : [WHOLE];
}

/** Whether an act leaves no product of the case on the market. */
export function leavesNone(context: Context, event: ChartEvent): boolean {
  const after: Context = { ...context, certificates: certificatesAfter(context, event) };
  return products(after).every((name) => problemOf(certificateOf(after, name)) === 'not-ce-marked');
}

/** All marks after an act, with the first days that follow from them. */
export function marksAfter(context: Context, event: ChartEvent): JsonRecord {
  const certificates = certificatesAfter(context, event);
  const standing = Object.values(certificates).filter(stands);
  return {
    certificates,
    certificateValidTo: first(standing.filter((one) => one['recheck'] === 'awaited')),
    certificateEndsOn: first(standing.filter((one) => !isSet(one, 'ended'))),
    recheckDue: standing.some((one) => one['recheck'] === 'due'),
  };
}

const stands = (certificate: JsonRecord): boolean => certificate['standing'] === 'marked';

const first = (certificates: readonly JsonRecord[]): Json =>
  certificates.flatMap((one) => dayIn(one, 'validTo') ?? []).toSorted()[0] ?? null;

type Certificates = Readonly<Record<string, JsonRecord>>;

function certificatesAfter(context: Context, { type, facts }: ChartEvent): Certificates {
  const all = certificatesIn(context);
  const member = textIn(facts, 'member');
  switch (type) {
    case 'CE_MARKED':
      return { ...(member === null ? only(all, stands) : all), [member ?? WHOLE]: issued(facts) };
    case 'DEVICE_WITHDRAWN':
      return member === null
        ? each({ [WHOLE]: {}, ...all }, withdrawn)
        : { ...all, [member]: withdrawn(certificateOf(context, member) ?? {}) };
    case 'CERTIFICATE_RECHECK_DUE':
      return each(all, (one) => (isFirst(one, context['certificateValidTo']) ? { ...one, recheck: 'due' } : one));
    case 'CERTIFICATE_ENDED':
      return each(all, (one) =>
        isFirst(one, context['certificateEndsOn']) ? { ...one, recheck: 'due', ended: true } : one,
      );
    case 'CERTIFICATE_RECHECKED':
      return recheckedIn(context, all, facts);
    default:
      return all;
  }
}

const issued = (facts: JsonRecord): JsonRecord => ({
  deviceClass: facts['deviceClass'] ?? null,
  notifiedBody: facts['notifiedBody'] ?? null,
  regulation: facts['regulation'] ?? null,
  validTo: facts['validTo'] ?? null,
  standing: 'marked',
  recheck: 'awaited',
});
const withdrawn = (certificate: JsonRecord): JsonRecord => ({ ...certificate, standing: 'withdrawn' });
const isFirst = (certificate: JsonRecord, day: Json | undefined): boolean =>
  stands(certificate) && certificate['validTo'] === day;

/** A check that names no product is of those that it was due for, else of all. */
function recheckedIn(context: Context, all: Certificates, facts: JsonRecord): Certificates {
  const member = textIn(facts, 'member');
  const validTo = dayIn(facts, 'validTo');
  const looked = (one: JsonRecord): JsonRecord =>
    validTo === null ? { ...one, recheck: 'done' } : { ...one, validTo, recheck: 'awaited', ended: false };
  if (member !== null) return { ...all, [member]: looked(certificateOf(context, member) ?? {}) };
  return each(all, (one) => (one['recheck'] === 'due' || !isSet(context, 'recheckDue') ? looked(one) : one));
}

const each = (all: Certificates, change: (one: JsonRecord) => JsonRecord): Certificates =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]));
const only = (all: Certificates, which: (one: JsonRecord) => boolean): Certificates =>
  Object.fromEntries(Object.entries(all).filter(([, one]) => which(one)));

/** Field safety notices that are open, by product. */
export const noticesIn = (context: Context): readonly string[] => Object.keys(recordIn(context, 'safetyNotices'));

/** The same after an act: what is marked anew, withdrawn or closed has none; without a product’s name that is all of them. */
export function noticesAfter(context: Context, { type, facts, on }: ChartEvent): JsonRecord {
  const open = recordIn(context, 'safetyNotices');
  const member = textIn(facts, 'member');
  if (type === 'FIELD_SAFETY_NOTICE') return { ...open, [member ?? WHOLE]: on };
  return member === null ? {} : Object.fromEntries(Object.entries(open).filter(([name]) => name !== member));
}
