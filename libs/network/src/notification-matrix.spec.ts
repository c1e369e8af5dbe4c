import { describe, expect, it } from '@jest/globals';
import { definitions, type Happening, type StateNode } from '#process';
import { NOTIFICATION_MATRIX, toldOf } from './notification-matrix.js';

const rowsIn = (node: StateNode): readonly Happening[] => [
  ...(node.entry ? [node.entry] : []),
  ...Object.values(node.on ?? {}).flatMap((row) => ('source' in row ? [row] : row)),
  ...Object.values(node.states ?? {}).flatMap(rowsIn),
];
const raised = new Set(
  definitions.flatMap(({ root }) =>
    rowsIn(root).flatMap(({ effects }) =>
      (effects ?? []).flatMap((effect) => (effect.type === 'notify' ? [effect.notice] : [])),
    ),
  ),
);

const audiencesOf = (notice: string, kind: 'medicine' | 'medtech' = 'medicine') =>
  toldOf(notice, kind).map(({ audience, channel }) => `${audience} ${channel}`);

describe('the notification matrix', () => {
  it('knows every notice that a chart raises, and no other', () => {
    expect(raised.size).toBeGreaterThan(40);
    expect(Object.keys(NOTIFICATION_MATRIX).toSorted()).toEqual([...raised].toSorted());
  });

  it('says for each who is told, or why nobody is, and where it has that from', () => {
    const silent = Object.entries(NOTIFICATION_MATRIX).filter(([, rule]) =>
      'tells' in rule ? rule.tells.length === 0 : rule.nobody.length < 10,
    );
    expect(silent).toEqual([]);
    expect(Object.values(NOTIFICATION_MATRIX).filter(({ source }) => !source.startsWith('domain/'))).toEqual([]);
  });

  it.each([
    ['inclusion-decided', ['company', 'regions', 'nominating-region', 'public']],
    ['not-included', ['company', 'regions', 'nominating-region', 'public']],
    ['wait-issued', ['company', 'regions', 'public']],
    ['evaluation-published', ['company', 'regions', 'public']],
    ['recommendation', ['company', 'regions', 'managers', 'nominating-region', 'patient-organisations', 'public']],
    ['evaluation-ordered', ['company', 'regions', 'public']],
    ['development-stopped', ['regions', 'scanners']],
    ['report-delivered', ['regions', 'coordinators', 'council']],
    ['negotiation-failed', ['negotiators', 'coordinators', 'council']],
    ['kept', ['company', 'regions', 'public']],
    ['ended', ['company', 'regions', 'public']],
    ['paused', ['company', 'regions', 'nominating-region', 'public']],
    ['re-ranked', ['company', 'regions', 'nominating-region', 'public']],
    ['statement', ['company', 'regions', 'patient-organisations', 'public']],
    ['sales-statistics', ['regions']],
  ])('tells of %s whom the table of actors.md tells', (notice, audiences) => {
    expect(toldOf(notice, 'medicine').map(({ audience }) => audience)).toEqual(audiences);
  });

  it('has patient organisations told of a device’s inclusion too', () => {
    expect(audiencesOf('inclusion-decided', 'medtech')).toContain('patient-organisations by-hand');
    expect(audiencesOf('inclusion-decided')).not.toContain('patient-organisations by-hand');
  });

  it('tells of a region that is late its own manager alone', () => {
    expect(audiencesOf('region-overdue')).toEqual(['own-manager digest']);
  });

  it('tells neither regions nor the public how a negotiation goes', () => {
    for (const notice of ['negotiation-failed', 'talks-age', 'award-decided', 'review-applied'])
      expect(audiencesOf(notice).filter((told) => /regions|public|company/.test(told))).toEqual([]);
  });

  it('writes of its own accord to companies only; the regions’ people get letters for their own tasks', () => {
    const direct = Object.values(NOTIFICATION_MATRIX).flatMap((rule) =>
      'tells' in rule ? rule.tells.filter(({ channel }) => channel === 'company-notice') : [],
    );
    expect(new Set(direct.map(({ audience }) => audience))).toEqual(new Set(['company']));
  });

  it('leaves it to the task’s own letter where something is asked of the company', () => {
    const asking = Object.entries(NOTIFICATION_MATRIX).flatMap(([notice, rule]) =>
      'tells' in rule && rule.tells.some(({ unlessTaskOf }) => unlessTaskOf === 'company-user') ? [notice] : [],
    );
    expect(asking).toEqual([
      'dossier-requested',
      'dossier-incomplete',
      'question-to-company',
      'fact-check',
      'fact-check-asked',
    ]);
    const withTasks = definitions.filter(({ tasks }) => tasks.some(({ role }) => role === 'company-user'));
    expect(new Set(withTasks.map(({ id }) => id))).toEqual(
      new Set(['horizon-item', 'medicine-case', 'atmp-case', 'device-evaluation']),
    );
  });

  it('refuses what it does not know', () => {
    expect(() => toldOf('constructor', 'medicine')).toThrow(RangeError);
  });
});
