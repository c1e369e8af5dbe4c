import { migrations as published, type Charts, type Instance, type Json, type Migrations } from '#process';
import { inOrder } from './canonical.js';
import type { ArchivedCase, CaseArchive, ChainReport, ChainVerifier } from './verification-ports.js';
import { ReplayDiffers, replayJournal } from './replay-journal.js';

/** A case that its own journal does not lead to. */
export interface ReplayDifference {
  readonly caseId: string;
  readonly what: string;
}

export interface Verification {
  readonly chain: ChainReport;
  readonly replayed: number;
  readonly differences: readonly ReplayDifference[];
  /** Chains, seals and stored states all agree. */
  readonly ok: boolean;
}

const AT_A_TIME = 500;

/** Proves the stored cases: each chain is whole, and performing each journal anew gives the stored case. */
export class VerifyJournal {
  constructor(
    private readonly charts: Charts,
    private readonly chain: ChainVerifier,
    private readonly archive: CaseArchive,
    private readonly migrations: Pick<Migrations, 'find'> = published,
  ) {}

  /** @param onProgress  told what is done of it, in entries checked and then in cases replayed */
  async run(onProgress: (part: 'chain' | 'replay', done: number) => void = () => undefined): Promise<Verification> {
    const chain = await this.chain.verify((entries) => onProgress('chain', entries));
    const differences: ReplayDifference[] = [];
    let replayed = 0;
    for (
      let ids = await this.archive.ids(null, AT_A_TIME);
      ids.length > 0;
      ids = await this.archive.ids(ids.at(-1) ?? null, AT_A_TIME)
    ) {
      for (const id of ids) {
        for (const what of await this.differencesOf(id)) differences.push({ caseId: id, what });
        replayed += 1;
      }
      onProgress('replay', replayed);
    }
    return { chain, replayed, differences, ok: chain.mismatches.length === 0 && differences.length === 0 };
  }

  private async differencesOf(id: string): Promise<readonly string[]> {
    try {
      const found = await this.archive.load(id);
      return found ? compare(this.charts, this.migrations, found) : [];
    } catch (error) {
      if (error instanceof ReplayDiffers) return [error.message];
      // A row that cannot be read or a chart that is gone is a finding too, and the other cases are still to be looked at.
      return [error instanceof Error ? `cannot be replayed: ${error.name}` : 'cannot be replayed'];
    }
  }
}

function compare(
  charts: Charts,
  migrations: Pick<Migrations, 'find'>,
  { aggregate, journal, fired }: ArchivedCase,
): readonly string[] {
  const { id, profile, state } = aggregate;
  const replayed = replayJournal(charts, id, profile.processVersion, journal, migrations);
  const marks = new Set(fired.map(({ instanceId, kind, dueOn }) => `${instanceId} ${kind} ${dueOn}`));
  const ids = new Set([...state.instances.keys(), ...replayed.instances.keys()]);
  const differing = [...ids].flatMap((one) => {
    const stored = state.instances.get(one);
    const should = replayed.instances.get(one);
    if (!stored || !should) return [`instance ${one} is ${stored ? 'not in the journal' : 'missing'}`];
    return FIELDS.filter((field) => !same(field, stored, should, marks)).map((field) => `instance ${one}: ${field}`);
  });
  return state.mainId === replayed.mainId ? differing : ['main instance', ...differing];
}

const FIELDS = [
  'chart',
  'version',
  'key',
  'parentId',
  'value',
  'context',
  'entered',
  'vague',
  'fired',
  'done',
] as const;

function same(field: (typeof FIELDS)[number], stored: Instance, should: Instance, marks: ReadonlySet<string>): boolean {
  if (field !== 'fired') return canonical(stored[field] ?? null) === canonical(should[field] ?? null);
  // A deadline whose act was refused is marked without an entry; its row bears witness.
  const known = Object.entries(stored.fired).filter(
    ([kind, dueOn]) => should.fired[kind] === dueOn || marks.has(`${stored.id} ${kind} ${dueOn}`),
  );
  return (
    known.length === Object.keys(stored.fired).length &&
    Object.keys(should.fired).every((kind) => Object.hasOwn(stored.fired, kind))
  );
}

const canonical = (value: Json): string => JSON.stringify(inOrder(value));
