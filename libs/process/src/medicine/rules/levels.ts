import type { Rule } from '../../definition.js';
import { reason } from '../../reason.js';
import { stateRule } from '../../shared/rules.js';

/** Guards that only the levels of 2015 to 2017 ask. @source domain/process-medicines.md#2 [A8] */
export const levelRules: Readonly<Record<string, Rule>> = {
  levelMeansCooperation: stateRule('domain/process-medicines.md#2 [A8][A10]', ({ event }) =>
    event.facts['level'] === 'level_3' ? reason('level-three-is-regional') : null,
  ),
  levelIs: {
    needs: 'state',
    source: 'domain/process-medicines.md#2 [A8]',
    check: ({ event }, params) =>
      event.facts['level'] === params['level'] ? null : reason('other-level', { level: params['level'] ?? null }),
  },
  levelChanges: stateRule('domain/process-medicines.md#2 [A8]', ({ context, event }) =>
    event.facts['level'] === context['level'] ? reason('level-already-set', { level: context['level'] ?? null }) : null,
  ),
  levelOne: stateRule(
    'domain/process-medicines.md#2 [A8][A9] (the joint protocol belongs to level 1)',
    ({ context }) =>
      context['level'] === 'level_1'
        ? null
        : reason('protocol-belongs-to-level-one', { level: context['level'] ?? null }),
    () => [{ act: 'LEVEL_SET', facts: { level: 'level_1' } }],
  ),
};
