import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition, StateNode } from '../definition.js';
import type { FactFields } from '../facts.js';
import { answer as medicineAnswer } from '../medicine/answer.js';
import { decidedOnDevice } from '../medtech/answer.js';
import { councilActs } from './council-acts.js';
import { councilContext } from './council-context.js';
import { councilForms } from './council-forms.js';
import { councilDeadlines, councilTasks } from './council-dates.js';
import { councilRules, type CouncilForm } from './council-rules.js';
import { councilConsequences, councilUpdates } from './decision.js';
import { NEEDED_WITH, NEEDED_WITH_DEVICES, OUTCOME_CATALOGUE, type CouncilProcess } from './outcomes.js';
import {
  addBasis,
  attendance,
  declarations,
  decided,
  decidedAtMeeting,
  dissent,
  schedule,
  withdraw,
} from './council-rows.js';
import { hearsOfCase, tellsOfText } from './rests-on-text.js';

const SOURCE = 'domain/states.md#3';
const OURS = `${SOURCE} (our default)`;

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        ITEM_REQUESTED: {
          target: 'requested',
          when: ['basisAttached'],
          set: {
            kind: '$fact.kind',
            evaluated: '$fact.evaluated',
            adoptedOn: '$fact.adoptedOn',
            textAbout: '$fact.textAbout',
            row: '$fact.row',
            proposed: '$fact.proposed',
          },
          update: ['takeBasis', 'takeSeats'],
          source: `${SOURCE} S A42`,
        },
      },
    },
    requested: {
      tags: ['waits-for-coordinator'],
      on: {
        SCHEDULE: schedule,
        ADD_BASIS: addBasis,
        ...hearsOfCase,
        START_CIRCULATION: {
          target: 'circulating',
          when: ['mayCirculate', 'textSettled', 'seatsOnce', 'everySeatAsked'],
          update: ['startCirculation'],
          effects: [{ type: 'notify', notice: 'circulation-started' }, tellsOfText(true)],
          source: `${SOURCE} (per capsulam: our default)`,
        },
        ...declarations,
        WITHDRAW_ITEM: withdraw,
      },
    },
    scheduled: {
      tags: ['waits-for-council'],
      on: {
        ...hearsOfCase,
        SCHEDULE: { ...schedule, source: `${SOURCE} (the meeting is moved: our default)` },
        SEND_AGENDA: {
          when: ['agendaNotSent'],
          set: { agendaOn: '$on' },
          effects: [{ type: 'notify', notice: 'agenda-sent' }],
          source: `${SOURCE} S/D JV4`,
        },
        OPEN_DOCUMENTS: {
          when: ['agendaSent', 'documentsClosed'],
          set: { documentsOn: '$on' },
          effects: [{ type: 'notify', notice: 'documents-open' }],
          source: `${SOURCE} S/D K4`,
        },
        ...declarations,
        DEPUTY_CALLED: {
          when: ['deputyToCall', 'seatWantsDeputy'],
          update: ['callDeputy'],
          source: `${SOURCE} S K4 (that it is noted: our default)`,
        },
        MEETING_STARTED: {
          target: 'presenting',
          when: ['notBeforeMeeting', 'seatsOnce'],
          set: { attendance: '$fact.attendance', heldOn: '$on' },
          update: ['takeSeats'],
          source: OURS,
        },
        WITHDRAW_ITEM: withdraw,
      },
    },
    presenting: {
      tags: ['waits-for-council'],
      on: {
        ...hearsOfCase,
        PRESENTED: {
          target: 'deliberating',
          when: ['rapporteurFree', 'presentedByTlv'],
          set: { rapporteur: '$fact.rapporteur', presentedByTlv: '$fact.byTlv' },
          update: ['takeSeats'],
          source: `${SOURCE} S A2`,
        },
        ...declarations,
        ...attendance,
        WITHDRAW_ITEM: withdraw,
      },
    },
    deliberating: {
      tags: ['waits-for-council'],
      on: {
        ...hearsOfCase,
        DECIDE: decidedAtMeeting,
        TABLE: {
          target: 'tabled',
          set: { tabledBecause: '$fact.reason', nextMeetingOn: '$fact.nextMeetingOn' },
          source: OURS,
        },
        REFER_BACK: {
          target: 'referredBack',
          set: { missing: '$fact.missing', completeBy: '$fact.dueOn', sentTo: '$fact.to' },
          effects: [
            {
              type: 'tell',
              to: 'main',
              act: 'REFERRED_BACK',
              facts: { missing: '$fact.missing', kind: '$context.kind' },
              ifHeard: true,
            },
            { type: 'notify', notice: 'item-referred-back' },
            tellsOfText(false),
          ],
          source: OURS,
        },
        ...declarations,
        ...attendance,
        WITHDRAW_ITEM: withdraw,
      },
    },
    tabled: {
      tags: ['waits-for-coordinator'],
      on: { ...hearsOfCase, SCHEDULE: schedule, WITHDRAW_ITEM: withdraw },
    },
    referredBack: {
      tags: ['waits-for-coordinator'],
      on: {
        ...hearsOfCase,
        RETURN_ITEM: { target: 'requested', update: ['takeBasis', 'nextVersion'], source: OURS },
        WITHDRAW_ITEM: withdraw,
      },
    },
    circulating: {
      tags: ['waits-for-council'],
      on: {
        ...hearsOfCase,
        CIRCULATION_ANSWERED: {
          when: ['ownSeat', 'memberAsked'],
          update: ['takeCirculationAnswer'],
          source: `${SOURCE} (per capsulam: our default)`,
        },
        DECIDE_BY_CIRCULATION: {
          ...decided(`${SOURCE} (per capsulam: our default)`),
          when: [
            'textSettled',
            'allAnswered',
            'quorum',
            'circulationCarries',
            'outcomeInCatalogue',
            'decisionComplete',
            'dissentFromSeats',
          ],
        },
        CIRCULATION_EXPIRED: {
          target: 'requested',
          set: { attendance: [] },
          effects: [tellsOfText(false)],
          source: `${SOURCE} (per capsulam: our default)`,
        },
        ...declarations,
        WITHDRAW_ITEM: withdraw,
      },
    },
    decided: {
      tags: ['waits-for-coordinator'],
      on: { MINUTES_DRAFTED: { target: 'minutes', set: { minutes: '$fact.minutes' }, source: OURS }, ...dissent },
    },
    minutes: {
      tags: ['waits-for-council'],
      on: {
        MINUTES_CHECKED: {
          when: ['ownSeat', 'checkerTookPart'],
          set: { checker: '$fact.seat' },
          source: `${SOURCE} (chair and one checker: our default)`,
        },
        MINUTES_APPROVED: { target: 'approved', when: ['minutesChecked'], source: OURS },
        ...dissent,
      },
    },
    approved: {
      tags: ['waits-for-coordinator'],
      on: {
        DISPATCH: {
          target: 'dispatched',
          set: { dispatchedOn: '$on' },
          effects: [
            { type: 'notify', notice: 'decision-dispatched' },
            { type: 'publish', what: 'decision' },
          ],
          consequences: ['tellDispatch'],
          source: `${SOURCE} S A9, A14`,
        },
        ...dissent,
      },
    },
    dispatched: { type: 'final' },
    withdrawn: { type: 'final' },
  },
};

const MEDICINES: CouncilForm & { readonly answer: FactFields } = {
  answer: medicineAnswer,
  neededWith: NEEDED_WITH,
  presentedByTlv: true,
};
const DEVICES: typeof MEDICINES = {
  answer: decidedOnDevice,
  neededWith: NEEDED_WITH_DEVICES,
  presentedByTlv: false,
};

/** One agenda item of the council; its outcomes are those of the process version. @source domain/states.md#3 */
const councilItem = (version: number, processVersion: CouncilProcess, form = MEDICINES): ChartDefinition => ({
  id: 'council-item',
  version,
  validFrom: isoDate('2015-01-01'),
  processVersion,
  source: SOURCE,
  root,
  context: councilContext,
  acts: councilActs(OUTCOME_CATALOGUE[processVersion], form.answer),
  rules: councilRules(OUTCOME_CATALOGUE[processVersion], form),
  updates: councilUpdates,
  consequences: councilConsequences,
  forms: councilForms(OUTCOME_CATALOGUE[processVersion]),
  deadlines: councilDeadlines,
  tasks: councilTasks,
});

export const councilItemCharts: readonly ChartDefinition[] = [
  councilItem(1, 'LEVELS_2015'),
  councilItem(2, 'IN_OUT_2018'),
  councilItem(3, 'CLASS_PDL1_2018'),
  councilItem(4, 'DEVICE_PILOT_2018', DEVICES),
  councilItem(5, 'DEVICE_MTP_2020', DEVICES),
];
