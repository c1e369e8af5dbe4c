import type { FieldsOfReason } from '../../parts/form-faults';

/** Fields of the network's forms by the rule that refuses; what is not here is about the whole. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'period-backwards': ['to'],
  'period-over': ['to'],
  'roles-kept-apart': ['role'],
  'already-held': ['role'],
  'role-for-services': ['role'],
  'absence-overlaps': ['from'],
  'own-substitute': ['substituteId'],
  'substitute-outside': ['substituteId'],
  'substitute-elsewhere': ['substituteId'],
  'login-taken': ['subject'],
  'organisation-known': ['nameSv'],
  'ends-too-early': ['on'],
  'ends-too-late': ['on'],
  'already-ended': ['on'],
  'seat-unknown': ['seat'],
  'seat-taken': ['seat'],
  'body-full': ['body'],
  'goal-not-ahead': ['dueOn'],
  'consult-first': ['consultedOn'],
  'follow-up-outside': ['followUpOn', 'nextOn'],
  'not-held-yet': ['state'],
  'watch-needs-case': ['caseId'],
  'minutes-too-early': ['text'],
  'meeting-cancelled': ['text'],
};

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Which fields a rule of the network is about when it says no. */
export const refusedFields: FieldsOfReason = (code, { needs, fields }) => {
  if (code === 'mandate-needs' && isNames(needs)) return needs;
  if (code === 'mandate-too-narrow' && isNames(fields)) return fields;
  return FIELDS[code] ?? [];
};
