import { ImportHistories, SystemClock } from '#casework';
import { charts } from '#process';
import { onlyArgument, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';
import { readHistories } from '../read-histories.js';

const { usage } = WORDS.import;

/** Takes recorded histories in as cases. Those that are there already are passed over, so it can be repeated. */
export const importCommand: Command = {
  run: async (args, output) => {
    const histories = await readHistories(onlyArgument(args, usage));
    const report = await withWorkplace(({ performAct, imported }) =>
      new ImportHistories(charts, performAct, imported, new SystemClock()).run(histories, ({ done, of, id }) =>
        output.progress(done, of, id),
      ),
    );
    output.result(report, [
      `${report.imported.length} inlästa, ${report.already.length} fanns redan, ${report.skipped.length} saknar karta, ${report.unexplained} händelser oförklarade, ${report.linked} länkade till ärenden i andra länder.`,
    ]);
    return report.unexplained === 0;
  },
};
