import { summaryOf, VerifyJournal, type Verification } from '#casework';
import { CaseArchivePg, createDataSource, type DataSource, JournalVerifierPg, poolOf } from '#persistence';
import { charts, derive, holdsIn } from '#process';
import { z } from 'zod';

const stored = z.object({
  stage: z.string(),
  state: z.array(z.string()),
  outcome: z.string().nullable(),
  onHold: z.boolean(),
  tasks: z.array(z.string()),
  deadlines: z.array(z.string()),
});

/** What is read of a case: its row on the board, its open tasks and its running deadlines. */
const STORED = `
  SELECT stage, state, outcome, on_hold AS "onHold",
    array(SELECT instance_id || ' ' || kind FROM task WHERE case_id = managed_case.id AND status IN ('open', 'claimed')) AS tasks,
    array(SELECT instance_id || ' ' || kind || ' ' || due_on FROM deadline WHERE case_id = managed_case.id AND status = 'running') AS deadlines
  FROM managed_case WHERE id = $1`;

export interface StoredCases {
  readonly verification: Verification;
  /** Cases whose rows for reading say something else than their state, which their journal has been found to lead to. */
  readonly readAmiss: readonly string[];
}

/** Verifies the journal, and compares what the screens read with what the charts say of each case. */
export async function checkStoredCases(url: string): Promise<StoredCases> {
  const dataSource = await createDataSource(url, { role: 'ordna_app', poolMax: 2 }).initialize();
  try {
    const archive = new CaseArchivePg(dataSource);
    const verification = await new VerifyJournal(charts, new JournalVerifierPg(dataSource), archive).run();
    const ids = await archive.ids(null, 100_000);
    const readAmiss: string[] = [];
    for (const id of ids) if (!(await readsRight(dataSource, archive, id))) readAmiss.push(id);
    return { verification, readAmiss };
  } finally {
    await dataSource.destroy();
  }
}

async function readsRight(dataSource: DataSource, archive: CaseArchivePg, id: string): Promise<boolean> {
  const found = await archive.load(id);
  const { rows } = await poolOf(dataSource).query(STORED, [id]);
  const read = stored.parse(rows[0]);
  if (!found) return false;
  const { mainId, instances } = found.aggregate.state;
  const main = mainId === null ? undefined : instances.get(mainId);
  const { stage, state, outcome, onHold } = summaryOf(charts, main);
  const derived = [...instances.values()].map((instance) => ({
    id: instance.id,
    ...derive(charts.chart(instance.chart, instance.version), instance, main ? holdsIn(main.context) : [], {}),
  }));
  const should: z.output<typeof stored> = {
    stage,
    state: [...state],
    outcome,
    onHold,
    tasks: derived.flatMap(({ id: of, tasks }) => tasks.map(({ kind }) => `${of} ${kind}`)),
    deadlines: derived.flatMap(({ id: of, deadlines }) => deadlines.map(({ kind, dueOn }) => `${of} ${kind} ${dueOn}`)),
  };
  return inOrder(read) === inOrder(should);
}

const inOrder = (one: z.output<typeof stored>): string =>
  JSON.stringify({ ...one, tasks: one.tasks.toSorted(), deadlines: one.deadlines.toSorted() });
