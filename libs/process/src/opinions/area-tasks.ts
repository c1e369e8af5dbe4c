import type { DeadlineRule, Rule, TaskRule } from '../definition.js';
import { reason } from '../reason.js';
import { recordIn } from '../shared/reading.js';
import { stateRule } from '../shared/rules.js';
import { HEALTH_CARE_REGIONS, type HealthCareRegion } from '../vocabulary.js';

const SOURCE =
  'domain/actors.md#5 S A3, B9 (between meetings a member gathers its regions’ views; a task for it: our default)';

/** A round has a task for each health care region, so each is a kind of its own, which ends in the health care region. */
export const SUMMARY_TASKS = 'summarise-area-';

/** The health care region whose member of the working group a task is for; null for a task of anything else. */
export const areaOfTask = (kind: string): HealthCareRegion | null =>
  HEALTH_CARE_REGIONS.find((area) => kind === `${SUMMARY_TASKS}${area}`) ?? null;

export const areaRules: Readonly<Record<string, Rule>> = {
  summaryMissing: stateRule(SOURCE, ({ context }, { area }) =>
    typeof area === 'string' && Object.hasOwn(recordIn(context, 'summaries'), area)
      ? reason('already-summarised', { area })
      : null,
  ),
};

export const areaDeadline: DeadlineRule = {
  kind: 'area-summary',
  in: 'closed',
  from: { context: 'closedOn' },
  span: { setting: 'area-summary' },
  counts: 'own',
  source: SOURCE,
};

/** When the answers are in, each member summarises those of its regions, unless it has done so already. */
export const areaTasks: readonly TaskRule[] = HEALTH_CARE_REGIONS.map((area) => ({
  kind: `${SUMMARY_TASKS}${area}`,
  in: 'closed',
  role: 'working-group-member',
  deadline: 'area-summary',
  when: { rule: 'summaryMissing', with: { area } },
  source: SOURCE,
}));
