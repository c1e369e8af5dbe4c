import type { Instance, Matter } from '#process';

/** What an act on an instance of some medicine's case is about. */
export const matterOf = ({ key }: Pick<Instance, 'key'>): Matter => ({
  caseId: '00000000-0000-7000-8000-0000000000ff',
  kind: 'medicine',
  company: 'Påhittat AB',
  region: key,
});
