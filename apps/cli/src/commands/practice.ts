import { noArguments, UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';
import { PracticeCases, readPractice } from '../practice.js';

const { usage } = WORDS.practice;
const FILE = 'data/practice-cases.json';

/** Adds invented cases under way, so that every demo person has something to do. Repeating it adds nothing. */
export const practice: Command = {
  run: async (args, output) => {
    noArguments(args, usage);
    const { cases, answers } = await readPractice(FILE);
    const added = await withWorkplace(async ({ config, dataSource, performAct }) => {
      if (config.mode !== 'standalone' || config.oidc !== null)
        throw new UsageError('Övningsärenden läggs bara in i fristående läge, där personerna är påhittade.');
      const play = new PracticeCases(dataSource, performAct, answers);
      const ids: string[] = [];
      for (const one of cases) ids.push(await play.play(one));
      return ids;
    });
    output.result({ cases: added }, [`${added.length} övningsärenden finns nu.`]);
    return true;
  },
};
