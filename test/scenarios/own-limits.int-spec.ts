import { describe, expect, it } from '@jest/globals';
import { SettingsPg } from '#persistence';
import { coordinator } from '../support/story/people.js';
import { inStory } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

describe('a limit that the regions have set themselves', () => {
  it('moves the guard as it moves the deadline: how long before a meeting its basis is there', () =>
    inStory('2024-02-01', async (story) => {
      await new SettingsPg(story.dataSource).set('agenda-before', { unit: 'wd', n: 15 });
      const tarvexa = await story.isNominated(medicine('Tarvexa', 'Hemofili A'));
      await tarvexa.as(coordinator).does('ACCEPT_NOMINATION', { allRegionsAnswered: true });
      await tarvexa
        .as(coordinator)
        .does('REQUEST_ITEM', { kind: 'inclusion', motivation: 'Gäller alla.', basis: ['underlag'] });
      const item = tarvexa.at('council-item');
      expect(await item.as(coordinator).isRefused('SCHEDULE', { meetingOn: '2024-02-21' })).toMatchObject({
        code: 'basis-too-late-for-meeting',
        facts: { latestOn: '2024-01-31' },
      });
      await item.as(coordinator).does('SCHEDULE', { meetingOn: '2024-02-22' });
      expect(await tarvexa.dueOn('agenda', item)).toBe('2024-02-01');
    }));
});
