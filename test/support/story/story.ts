import type { Actor } from '#casework';
import type { ChartId } from '#process';
import { CaseStory } from './case-story.js';
import { NOMINATION, type StoryFacts } from './facts.js';
import { contact } from './people.js';
import { World, type Product } from './world.js';

/** What happens to some medicines over the years, told by the acts of those concerned. */
export class Story extends World {
  static async begins(day: string): Promise<Story> {
    return new Story(...(await Story.prepared(day)));
  }

  /** Opens a case with its first act. */
  async opens(actor: Actor, chart: ChartId, of: Product, act: string, facts: StoryFacts): Promise<CaseStory> {
    return new CaseStory(this, await this.openCase(actor, chart, of, act, facts), of);
  }

  /** A region nominates a product through its contact person. */
  isNominated(of: Product, { by = '23' }: { readonly by?: string } = {}): Promise<CaseStory> {
    return this.opens(contact(by), 'medicine-case', of, 'NOMINATED', NOMINATION);
  }
}

/** Runs a story that begins on a day, has what it stored proved, and tidies up after it however it ends. */
export async function inStory(day: string, tell: (story: Story) => Promise<void>): Promise<void> {
  const story = await Story.begins(day);
  try {
    await tell(story);
    await story.provesItself();
  } finally {
    await story.ends();
  }
}
