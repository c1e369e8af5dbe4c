import type { ChartDefinition } from '../definition.js';
import { IN_OUT_2018, LEVELS_2015, medicineChart, type Besides } from '../medicine/medicine-case.js';
import { atmpActs } from './acts.js';
import { centres } from './centres.js';
import { classification } from './classification.js';
import { afterAnswer, atmpContext, atmpUpdates } from './context.js';
import { atmpDeadlines, atmpTasks } from './dates.js';
import { gmo } from './gmo.js';
import { manufacturing } from './manufacturing.js';
import { patientSelection } from './patient-selection.js';
import { payment } from './payment.js';
import { register } from './register.js';
import { atmpRules } from './rules.js';

/** An advanced therapy walks the road of every medicine; what it needs besides runs beside it. @source domain/states.md#10; docs/adr/0021 */
const ATMP: Besides = {
  source: 'domain/states.md#4, #10',
  kinds: ['atmp'],
  regions: { classification, manufacturing, centres, patientSelection, gmo, payment, register },
  decidedOn: ['centreRouteNamed', 'selectionDecided', 'registerConfirmed'],
  review: { keptOn: ['countsAtReview'], entry: { set: { reassessedFrom: '$on' } } },
  afterPublication: afterAnswer,
  context: atmpContext,
  acts: atmpActs,
  rules: atmpRules,
  updates: atmpUpdates,
  deadlines: atmpDeadlines,
  tasks: atmpTasks,
};

export const atmpCaseLevels2015: ChartDefinition = medicineChart('atmp-case', LEVELS_2015, ATMP);
export const atmpCaseInOut2018: ChartDefinition = medicineChart('atmp-case', IN_OUT_2018, ATMP);
