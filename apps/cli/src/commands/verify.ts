import { VerifyJournal, type ChainMismatch, type Verification } from '#casework';
import { CaseArchivePg, JournalVerifierPg } from '#persistence';
import { charts } from '#process';
import { noArguments, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';

const { usage } = WORDS.verify;
const MOST_SHOWN = 20;

/** Proves the journal: every chain is whole, every seal holds, and each journal performed anew gives the stored case. */
export const verify: Command = {
  run: async (args, output) => {
    noArguments(args, usage);
    const verification = await withWorkplace(async ({ dataSource }) => {
      const archive = new CaseArchivePg(dataSource);
      const proof = new VerifyJournal(charts, new JournalVerifierPg(dataSource), archive);
      const { cases, entries } = await archive.size();
      return proof.run((part, done) =>
        part === 'chain' ? output.progress(done, entries, 'poster') : output.progress(done, cases, 'ärenden'),
      );
    });
    output.result(verification, linesOf(verification));
    return verification.ok;
  },
};

function linesOf({ chain, replayed, differences, ok }: Verification): readonly string[] {
  return [
    ...chain.mismatches.slice(0, MOST_SHOWN).map(mismatchLine),
    ...differences.slice(0, MOST_SHOWN).map(({ caseId, what }) => `  ärende ${caseId}: ${what}`),
    `${chain.entries} poster i ${chain.cases} ärenden kontrollerade (${Math.round(chain.entriesPerSecond)} per sekund), ${replayed} ärenden återspelade.`,
    ok
      ? 'Journalen är hel.'
      : `Journalen stämmer inte: ${chain.mismatches.length} fel i kedjan, ${differences.length} ärenden skiljer sig.`,
  ];
}

const mismatchLine = ({ caseId, seq, what }: ChainMismatch): string =>
  `  ${caseId ?? 'förseglingen'}${seq === null ? '' : ` post ${seq}`}: ${what}`;
