import { replayEach, replayReport, type ReplayedHistory, type ReplayReport } from '#casework';
import { charts } from '#process';
import { onlyArgument, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { readHistories } from '../read-histories.js';

const { usage } = WORDS.replay;

/** Aligns recorded histories with the charts, without a database. All is well when every observed event is explained. */
export const replay: Command = {
  run: async (args, output) => {
    const histories = await readHistories(onlyArgument(args, usage));
    const results = [];
    for (const result of replayEach(charts, histories)) {
      results.push(result);
      output.progress(results.length, histories.length, result.id);
    }
    const report = replayReport(results);
    output.result(report, linesOf(report));
    return report.totals.fitness === 1;
  },
};

function linesOf({ histories, totals, skipped }: ReplayReport): readonly string[] {
  return [
    ...histories.map(lineOf),
    ...histories.flatMap(({ id, unexplained }) =>
      unexplained.map((one) => `  oförklarad: ${id} händelse ${one.seq} ${one.type} (${one.reason})`),
    ),
    ...(skipped.length > 0 ? [`${skipped.length} historier saknar karta och hoppades över.`] : []),
    `${totals.histories} historier, ${totals.events} händelser: ${totals.observed} observerade, ${totals.context} sammanhang, ${totals.unexplained} oförklarade. Träffsäkerhet ${totals.fitness.toFixed(3).replace('.', ',')}.`,
  ];
}

const lineOf = ({ id, chart, observed, inferred, context }: ReplayedHistory): string =>
  `${id.padEnd(32)} ${chart.padEnd(18)} ${String(observed).padStart(3)} observerade ${String(inferred).padStart(3)} härledda ${String(context).padStart(2)} sammanhang`;
