import type { Consequence, Context, Update } from '../definition.js';
import { addMonths } from '../calendar/iso-date.js';
import { isYes } from '../medicine/outcomes.js';
import { medicineUpdates } from '../medicine/context.js';
import type { JsonRecord } from '../reason.js';
import { afterPublication } from '../road/after-publication.js';
import { isSet, numberIn, recordsIn, textIn } from '../shared/reading.js';
import { NOT_ATMP } from './vocabulary.js';

/** What a case about an advanced therapy remembers besides what every medicine's case does. */
export const atmpContext: JsonRecord = {
  atmpClass: null,
  classifiedBefore: false,
  checklistOpen: false,
  centreNeeded: true,
  manufacturingRole: null,
  /** The day on which the office found that no hospital makes the same therapy under an exemption. */
  noExemptionOn: null,
  /** Centres by the region they lie in, as they last said they stand. */
  centres: [],
  selectionBody: null,
  selectionOwner: null,
  selectionReports: [],
  selectionReportedOn: null,
  /** Since when the answer is tried again, the last time it was. */
  reassessedFrom: null,
  gmo: null,
  paymentModel: null,
  outcomeEveryMonths: null,
  nextOutcomeOn: null,
  paymentEndsOn: null,
  register: null,
  followUpYears: null,
  /** The last day on which a centre treated its first patient. */
  treatedOn: null,
  longTermPlanned: false,
  startsLongTerm: false,
};

export const centresIn = (context: Context): readonly JsonRecord[] => recordsIn(context, 'centres');

/** The centres after one of them has said where it stands; one that is closed is no longer listed. */
export function centresAfter(context: Context, facts: JsonRecord): readonly JsonRecord[] {
  return centresIn(context).flatMap((centre) => {
    if (centre['region'] !== facts['region']) return [centre];
    return facts['status'] === 'closed' ? [] : [{ ...centre, status: facts['status'] ?? null }];
  });
}

const { nextVersion } = medicineUpdates;

export const atmpUpdates: Readonly<Record<string, Update>> = {
  /** @source domain/process-atmp.md#1 (a change of class re-opens the checklists but not the whole case) */
  reopenChecklist: (context) => ({
    checklistOpen: isSet(context, 'checklistOpen') || isSet(context, 'classifiedBefore'),
    classifiedBefore: true,
  }),
  centresNeeded: (_context, { facts }) => ({ centreNeeded: facts['atmpClass'] !== NOT_ATMP }),
  addCentre: (context, { facts }) => ({
    centres: [
      ...centresIn(context),
      { region: facts['region'] ?? null, name: facts['name'] ?? null, status: 'candidate', dataSource: false },
    ],
  }),
  moveCentre: (context, { facts }) => ({ centres: centresAfter(context, facts) }),
  moveDataSource: (context, { facts }) => ({
    centres: centresIn(context).map((centre) =>
      centre['region'] === facts['region'] ? { ...centre, dataSource: facts['confirmed'] ?? false } : centre,
    ),
  }),
  addSelectionReport: (context, { facts }) => ({
    selectionReports: [...recordsIn(context, 'selectionReports'), facts],
  }),
  takeRegister: (context, { facts }) => ({
    register: facts['register'] ?? null,
    followUpYears: numberIn(facts, 'years') ?? numberIn(context, 'followUpYears'),
  }),
  nextOutcome: (context, { on }) => {
    const every = numberIn(context, 'outcomeEveryMonths');
    return { nextOutcomeOn: every === null ? null : addMonths(on, every) };
  },
  /** The first yes begins the years in which patients are followed; a history begins nothing. */
  nextVersion: (context, event) => {
    const starts =
      context['longTermPlanned'] !== true &&
      isSet(context, 'centreNeeded') &&
      isYes(event.facts['outcome']) &&
      event.history !== true;
    return {
      ...nextVersion?.(context, event),
      startsLongTerm: starts,
      longTermPlanned: starts || context['longTermPlanned'] === true,
    };
  },
};

const asForMedicines = afterPublication({
  toRegions: (context) => ({ centreNeeded: context['centreNeeded'] ?? true, centres: [...centresIn(context)] }),
});

/** What follows an answer, and with the first yes the years in which patients are followed. @source domain/states.md#10 S T17 */
export const afterAnswer: Consequence = (context, event) => [
  ...asForMedicines(context, event),
  ...(isSet(context, 'startsLongTerm')
    ? ([
        {
          type: 'start',
          chart: 'long-term-follow-up',
          act: 'FOLLOW_UP_PLANNED',
          facts: {
            register: textIn(context, 'register'),
            years: numberIn(context, 'followUpYears'),
            treatedOn: textIn(context, 'treatedOn'),
          },
        },
      ] as const)
    : []),
];
