import { describe, expect, it } from '@jest/globals';
import { compileChart, definitions, newInstance, isoDate, step, tasksTaking } from '#process';

const ON_MEDICINES: readonly string[] = [
  'request-inclusion-item in handling.inclusionDecision',
  'propose-wait in handling.roundPreparation',
  'propose-wait in handling.inclusionDecision',
  'renew-wait-text in handling.included.interim.inForce',
  'request-recommendation-item in handling.included.preparation.finalDraft',
  'publish-recommendation in handling.included.preparation.decided',
];

/**
 * Tasks whose role has no act in their own state: what ends them is an act that the case takes at any time, an act of somebody
 * else, or another chart. Their page shows all acts of the role.
 */
const WITHOUT_STEP: Readonly<Record<string, readonly string[]>> = {
  'medicine-case': ON_MEDICINES,
  'atmp-case': [
    ...ON_MEDICINES,
    'settle-manufacturing-role in manufacturing.unknown',
    'link-hospital-exemption in manufacturing.unknown',
    'link-hospital-exemption in manufacturing.hospitalPartOfChain',
    'link-hospital-exemption in manufacturing.companyOnly',
    'name-patient-selection in patientSelection.undecided',
    'judge-gmo in gmo.undecided',
    'name-follow-up-register in register.unnamed',
    'choose-payment-model in payment.none',
  ],
  'treatment-centre': ['renew-centre-agreement in going.agreement.signed'],
  'device-case': [
    'renew-wait-text in handling.included.interim.inForce',
    'request-recommendation-item in handling.included.preparation.finalDraft',
    'publish-recommendation in handling.included.preparation.decided',
    'check-data-protection in legalCheck.todo',
  ],
  'regional-introduction': ['regional-overdue in received', 'regional-overdue in impactAssessment'],
  'review-clock': ['prepare-review in warned', 'request-review-item in itemRequested', 'review-overdue in overdue'],
  'hospital-exemption': ['report-exemption in permit.inUse.reportOwed', 'ask-for-inspection in inspection.due'],
  'norwegian-method': ['prepare-method-decision in handling.deciding.prepared'],
};

describe('the steps of tasks', () => {
  it('of a nomination that waits to be checked are to accept it and to return it', () => {
    const medicine = definitions.findLast(({ id }) => id === 'medicine-case');
    if (!medicine) throw new Error('No chart of medicines');
    const chart = compileChart(medicine);
    const first = newInstance(chart, { id: 'case', key: null, parentId: null, on: isoDate('2024-01-08') });
    const event = { on: isoDate('2024-01-08'), facts: {}, by: 'contact-person' } as const;
    const nominated = step(chart, first, { ...event, type: 'NOMINATED' });
    if (!('instance' in nominated)) throw new Error('Not nominated');
    const steps = Object.keys(chart.definition.acts).filter((act) =>
      tasksTaking(chart, nominated.instance, act).includes('check-nomination'),
    );
    expect(steps.toSorted()).toEqual(['ACCEPT_NOMINATION', 'RETURN']);
  });

  it.each(definitions.map((one) => [`${one.id} ${one.version}`, one] as const))(
    'in %s: every task but those named has an act of its role that is a step of it',
    (_name, one) => {
      const chart = compileChart(one);
      const without = one.tasks.filter(({ in: state, role }) => {
        const within = [...chart.nodes].filter(([path]) => path === state || path.startsWith(`${state}.`));
        const acts = within.flatMap(([, node]) => Object.keys(node.on ?? {}));
        return !acts.some((act) => chart.definition.acts[act]?.roles.includes(role));
      });
      expect(without.map(({ kind, in: state }) => `${kind} in ${state}`)).toEqual(WITHOUT_STEP[one.id] ?? []);
    },
  );
});
