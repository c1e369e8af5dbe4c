import { describe, expect, it } from '@jest/globals';
import { isOpen, OPERATION_NAMES, ROLES, rolesFor, ruleOf, type Mandate } from '#process';
import { rightsOf } from './session-view.js';

const rightsBy = (...mandates: readonly Mandate[]) => rightsOf({ mandates });
const namesBy = (...mandates: readonly Mandate[]) => rightsBy(...mandates).map(({ operation }) => operation);

describe('the rights of who is signed in', () => {
  it.each(ROLES)('are what the table gives %s', (role) => {
    const given = OPERATION_NAMES.filter((name) => isOpen(name) || rolesFor(name).includes(role));
    expect(namesBy({ role })).toEqual(given);
  });

  it('are only what is open to anyone, for who holds nothing', () => {
    expect(namesBy()).toEqual(OPERATION_NAMES.filter((name) => isOpen(name)));
  });

  it('say how far they reach, each reach once', () => {
    const reachesOf = (operation: string, ...mandates: readonly Mandate[]) =>
      rightsBy(...mandates).find((one) => one.operation === operation)?.reaches;
    expect(ruleOf('report-absences').grants).toMatchObject({ coordinator: 'national', 'contact-person': 'own' });
    expect(reachesOf('report-absences', { role: 'contact-person', region: '12' })).toEqual(['own']);
    expect(reachesOf('report-absences', { role: 'coordinator' }, { role: 'coordinator', field: 'devices' })).toEqual([
      'national',
    ]);
    expect(reachesOf('report-absences', { role: 'contact-person', region: '12' }, { role: 'coordinator' })).toEqual([
      'own',
      'national',
    ]);
  });

  it('say in which bodies, where somebody leads one and only sits in another', () => {
    const held: readonly Mandate[] = [
      { role: 'body-secretary', body: 'vog-cell-steering-group' },
      { role: 'body-member', body: 'atmp-steering-group' },
      { role: 'body-chair', body: 'atmp-steering-group' },
      { role: 'body-member', body: 'nsg-medicines-devices' },
    ];
    const rightTo = (operation: string, ...mandates: readonly Mandate[]) =>
      rightsBy(...mandates).find((one) => one.operation === operation);
    expect(rightTo('lead-bodies', ...held)).toEqual({
      operation: 'lead-bodies',
      reaches: ['own-body'],
      bodies: ['vog-cell-steering-group', 'atmp-steering-group'],
    });
    expect(rightTo('advise-on-cases', ...held)?.bodies).toHaveLength(3);
    expect(rightTo('read-body-work', ...held)?.bodies).toBeUndefined();
    expect(rightTo('lead-bodies', { role: 'coordinator' })).toEqual({
      operation: 'lead-bodies',
      reaches: ['national'],
    });
  });

  it('leave out what a task that was handed over does not bring', () => {
    const lent: Mandate = { role: 'coordinator', onBehalfOf: 'somebody', caseId: 'a-case' };
    expect(namesBy(lent)).not.toContain('manage-mandates');
    expect(namesBy(lent)).toContain('read-network');
  });
});
