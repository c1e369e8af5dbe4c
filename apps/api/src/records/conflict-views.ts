import type { ConflictPage, ConflictQuery, ConflictView } from '#contract';
import { actLabel, nameOf, stateLabel } from '#messages';
import type { PersonReadingsPg, PersonsPg, RecordListsPg, RecordRow, SecretFact } from '#persistence';
import { clearanceIn, grantsFor, type Json, may, ProcessError } from '#process';
import type { Caller } from '../actor/caller.js';
import { link, pageLinks, pageMeta } from '../http/links.js';

type Core = Omit<ConflictView, 'statements'>;

/**
 * Where declarations of interest stand. What they say is for the person and who assesses alone; of others, those who need it see
 * the status. @source domain/actors.md#7, domain/law-and-conventions.md#7 (req 7.1)
 */
export class ConflictViews {
  constructor(
    private readonly records: RecordListsPg,
    private readonly persons: PersonsPg,
    private readonly readings: PersonReadingsPg,
  ) {}

  async page(query: ConflictQuery, caller: Caller): Promise<ConflictPage> {
    const { personId, assignment, state } = query;
    const only = seesAll(caller) ? personId : caller.actor.personId;
    // Who asks for somebody else's and may not see them finds nothing, as if there were none.
    const isNobodys = personId !== undefined && only !== personId;
    const { rows, total } = isNobodys
      ? { rows: [], total: 0 }
      : await this.records.list(
          'conflict',
          { personId: only, assignment, states: state === undefined ? undefined : [state] },
          query,
        );
    const names = await this.persons.namesOf(rows.map(personOf));
    return {
      conflicts: rows.map((row) => toCore(row, names, caller)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(caller.root, '/conflicts', query, total),
    };
  }

  /** Who reads what somebody else has declared is written down. @throws ProcessError `case-not-found`, also for one the caller may not see */
  async one(caseId: string, caller: Caller): Promise<ConflictView> {
    const { rows } = await this.records.list('conflict', { caseId }, { page: 1, limit: 1 });
    const [row] = rows;
    if (!row || !(seesAll(caller) || isOwn(row, caller))) throw new ProcessError('case-not-found', { caseId });
    const names = await this.persons.namesOf([personOf(row)]);
    const knows = seesContent(row, caller);
    if (knows) await this.readings.note('declaration-read', personOf(row), caller.actor.personId);
    const said = knows ? await this.records.secretsOf(row.id) : null;
    return { ...toCore(row, names, caller), statements: said && said.map((one) => toStatement(one, caller)) };
  }
}

const personOf = ({ context }: RecordRow): string => textOf(context['person']);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const seesAll = ({ actor }: Caller): boolean =>
  grantsFor('read-conflicts', actor).some(({ reach }) => reach === 'national');
const isOwn = (row: RecordRow, { actor }: Caller): boolean => personOf(row) === actor.personId;
const seesContent = (row: RecordRow, caller: Caller): boolean =>
  isOwn(row, caller) || may(caller.actor, 'assess-conflicts');

function toCore(row: RecordRow, names: ReadonlyMap<string, string>, caller: Caller): Core {
  const { locale, root } = caller;
  const { assignment, form, cases, declaredFor } = clearanceIn(row.state, row.context);
  const knows = seesContent(row, caller);
  return {
    id: row.caseId,
    instanceId: row.id,
    personId: personOf(row),
    personName: names.get(personOf(row)) ?? null,
    assignment,
    assignmentLabel: nameOf('assignment', assignment, locale),
    form,
    formLabel: nameOf('declaration-form', form, locale),
    state: toState(row.state),
    stateLabel: stateLabel('conflict', row.state, locale),
    since: row.since,
    dueOn: row.dueOn,
    cases: knows ? [...cases] : null,
    declaredFor: knows ? [...declaredFor] : null,
    _links: [
      link(root, 'self', `/conflicts/${row.caseId}`),
      ...(knows
        ? [link(root, 'acts', `/cases/${row.caseId}/acts`), link(root, 'perform', `/cases/${row.caseId}/acts`, 'POST')]
        : []),
    ],
  };
}

const STATES: readonly Core['state'][] = [
  'declared',
  'underAssessment',
  'cleared',
  'restricted',
  'barred',
  'renewalDue',
  'expired',
  'ended',
];
const toState = (state: string): Core['state'] => STATES.find((one) => one === state) ?? 'notDeclared';

function toStatement(
  { seq, act, field, value }: SecretFact,
  { locale }: Caller,
): NonNullable<ConflictView['statements']>[number] {
  const texts = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [textOf(value)];
  return { seq, act, actLabel: actLabel('conflict', act, locale), field, texts };
}
