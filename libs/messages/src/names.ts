import { audiences } from './audience-names.js';
import { bodies, bodyDues, goalStandings, goalStates, meetingStates, seats, watchEnds } from './body-names.js';
import { caseRelations } from './case-relations.js';
import { faults } from './faults.js';
import { outcomes } from './outcomes.js';
import type { InEach, Locale } from './locale.js';
import { fields, narrowings, vacancies } from './network-names.js';
import { areas, askees, criteria, judgements, localStatuses, regionStatuses, stances } from './opinion-names.js';
import { commentAnswers } from './comment-answers.js';
import { assignments, declarationForms, documentTypes, secrecyMarks, secrecySections } from './record-names.js';
import { balls, kinds, processVersions, regions, roles, stages } from './vocabulary.js';

/** Catalogues of names that a sentence can take a name from. */
const NAMES = {
  stage: stages,
  role: roles,
  ball: balls,
  kind: kinds,
  process: processVersions,
  region: regions,
  outcome: outcomes,
  fault: faults,
  area: areas,
  stance: stances,
  criterion: criteria,
  judgement: judgements,
  'region-status': regionStatuses,
  askee: askees,
  'local-status': localStatuses,
  narrowing: narrowings,
  field: fields,
  vacancy: vacancies,
  'comment-answer': commentAnswers,
  'case-relation': caseRelations,
  audience: audiences,
  body: bodies,
  seat: seats,
  'meeting-state': meetingStates,
  'goal-state': goalStates,
  'goal-standing': goalStandings,
  'watch-end': watchEnds,
  'body-due': bodyDues,
  assignment: assignments,
  'declaration-form': declarationForms,
  'document-type': documentTypes,
  'secrecy-mark': secrecyMarks,
  'secrecy-section': secrecySections,
} as const satisfies Record<string, InEach<Readonly<Record<string, string>>>>;

export type NameKind = keyof typeof NAMES;
export const NAME_KINDS = [
  'stage',
  'role',
  'ball',
  'kind',
  'process',
  'region',
  'outcome',
  'fault',
  'area',
  'stance',
  'criterion',
  'judgement',
  'region-status',
  'askee',
  'local-status',
  'narrowing',
  'field',
  'vacancy',
  'comment-answer',
  'case-relation',
  'audience',
  'body',
  'seat',
  'meeting-state',
  'goal-state',
  'goal-standing',
  'watch-end',
  'body-due',
  'assignment',
  'declaration-form',
  'document-type',
  'secrecy-mark',
  'secrecy-section',
] as const satisfies readonly NameKind[];

/**
 * The name of a code.
 * @throws RangeError when the catalogue lacks it
 */
export function nameOf(kind: NameKind, code: string, locale: Locale): string {
  const catalogue: Readonly<Record<string, string>> = NAMES[kind][locale];
  const name = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
  if (name === undefined) throw new RangeError(`No ${locale} name for ${kind} "${code}"`);
  return name;
}
