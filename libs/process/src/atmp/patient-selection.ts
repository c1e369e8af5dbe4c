import type { StateNode, Transition } from '../definition.js';
import { anywhere } from '../road/anywhere.js';

const AT = 'patientSelection';
const SOURCE = 'domain/states.md#10 S C4, C5, Y8, Z4';

const chosen = (state: string, body: string): Transition => ({
  target: `${AT}.${state}`,
  when: ['ownerNamed', 'councilSetsUpTreatmentCouncil', { rule: 'selectionIs', with: { body } }],
  set: { selectionBody: '$fact.body', selectionOwner: '$fact.owner' },
  effects: [{ type: 'publish', what: 'case' }],
  source: SOURCE,
});
const counted: NonNullable<StateNode['on']> = {
  SELECTION_REPORTED: {
    when: ['countSaid'],
    set: { selectionReportedOn: '$on' },
    update: ['addSelectionReport'],
    effects: [{ type: 'publish', what: 'follow-up' }],
    source: `${SOURCE} (only aggregate numbers)`,
  },
};

/** Who chooses the patients, in the whole country. Nothing of a patient is kept here, and no count below five. @source domain/process-atmp.md#5 */
export const patientSelection: StateNode = {
  initial: 'undecided',
  source: SOURCE,
  on: {
    SELECTION_SET: [
      chosen('noneRequired', 'none-required'),
      chosen('nationalConference', 'national-conference'),
      chosen('treatmentCouncil', 'treatment-council'),
      chosen('expertGroup', 'expert-group'),
    ],
    TREATMENT_COUNCIL_SET_UP: {
      ...anywhere.TREATMENT_COUNCIL_SET_UP,
      target: `${AT}.treatmentCouncil`,
      set: {
        ...anywhere.TREATMENT_COUNCIL_SET_UP.set,
        selectionBody: 'treatment-council',
        selectionOwner: '$fact.name',
      },
    },
  },
  states: {
    undecided: {},
    noneRequired: {},
    nationalConference: { on: counted },
    treatmentCouncil: { on: counted },
    expertGroup: { on: counted },
  },
};
