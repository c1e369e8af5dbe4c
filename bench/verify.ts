import { createDataSource, JournalVerifierPg } from '#persistence';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { fill, folderOf } from './fill.js';
import { round } from './measure.js';
import { print } from './print.js';

/** How many journal entries are checked in a second. */
export async function benchVerify(given: BenchArguments): Promise<void> {
  const cases = numberOf(given, 'cases', 100_000);
  await withBenchDatabase(folderOf(cases), async (url) => {
    await fill(url, { cases, entries: 20 });
    const dataSource = await createDataSource(url, { role: 'ordna_app' }).initialize();
    try {
      const report = await new JournalVerifierPg(dataSource, { workers: numberOf(given, 'workers', 2) }).verify();
      const verify = {
        entries: report.entries,
        entriesPerSecond: report.entriesPerSecond,
        seconds: round(report.seconds),
        mismatches: report.mismatches.length,
      };
      if (given.json) print(JSON.stringify({ verify }));
      else
        print(
          `${verify.entries} entries in ${verify.seconds} s: ${verify.entriesPerSecond}/s, ${verify.mismatches} faults`,
        );
    } finally {
      await dataSource.destroy();
    }
  });
}
