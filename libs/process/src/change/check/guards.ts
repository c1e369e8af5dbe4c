import type { RuleRef, Transition } from '../../definition.js';
import type { CompiledChart } from '../../engine/compile.js';
import { canHold, type Held } from './can-hold.js';
import type { Fields } from './fields.js';
import type { Found } from './findings.js';
import type { Look } from './imagined.js';
import type { Json } from '../../reason.js';
import type { ChartMigration, Witness } from '../migration.js';
import type { Reach } from './reach.js';
import { fieldsSet, happeningsIn, placedRows, writtenValues, type PlacedRow } from './rows.js';

/**
 * Rows of the new chart that can be taken: those whose guards were found to hold together in some imagined case, and those that
 * the old chart has lived with.
 */
export class Guards {
  private readonly held = new Map<Transition, Held>();
  private readonly dead = new Set<Transition>();
  private readonly values = new Map<string, readonly Json[] | null>();
  private readonly without = new Map<Transition, Map<string, boolean>>();
  private readonly sets = new Map<string, ReadonlySet<string>>();
  private readonly witnesses: Readonly<Record<string, Witness>>;

  constructor(
    private readonly change: ChartMigration,
    private readonly old: CompiledChart,
    private readonly next: CompiledChart,
  ) {
    this.witnesses = change.witnesses ?? {};
    for (const placed of placedRows(next)) {
      const held = this.lookAt(placed, new Set());
      this.held.set(placed.row, held);
      if (!held.holds && !onlyRefuses(placed.row) && !this.isLivedWith(placed, held)) this.dead.add(placed.row);
    }
  }

  readonly canBeTaken = ({ row }: PlacedRow): boolean => !this.dead.has(row);

  neverHolding(): readonly Found[] {
    const { chart } = this.change;
    return placedRows(this.next)
      .filter(({ row }) => this.dead.has(row))
      .map(({ from, act, row }) => ({
        code: 'never-holds',
        chart,
        of: act,
        states: [],
        facts: { at: from, rules: (row.when ?? []).map(nameOf) },
      }));
  }

  /**
   * Guards that a migrated case can never meet, since they ask for a field that it does not bring and that nothing sets any more
   * where it comes to stand.
   *
   * @param comings  old states with the new ones that stand for them
   */
  missingFields(
    comings: readonly { readonly state: string; readonly to: readonly string[] }[],
    fields: Fields,
    reach: Reach,
  ): readonly Found[] {
    const asking = placedRows(this.next)
      .filter(this.canBeTaken)
      .map((placed) => ({
        placed,
        asked: fieldsIn(this.held.get(placed.row)).filter((name) => !fields.brought.has(name)),
      }))
      .filter(({ asked }) => asked.length > 0);
    if (asking.length === 0) return [];
    return comings.flatMap(({ state, to }) =>
      to.flatMap((target) => {
        const around = reach.around(target);
        const set = this.setsAround(target, reach);
        return asking.flatMap(({ placed, asked }) => {
          const missing = asked.filter((name) => !set.has(name));
          const isNear = placed.from === '' || around.has(placed.from);
          if (!isNear || missing.length === 0 || this.holdsWithout(placed, missing)) return [];
          return missing.map((of): Found => ({
            code: 'guard-field-missing',
            chart: this.change.chart,
            of,
            states: [state],
            facts: { act: placed.act, at: placed.from, rules: (placed.row.when ?? []).map(nameOf) },
          }));
        });
      }),
    );
  }

  /** Fields that may still be set once a case stands in a state. */
  setsAround(target: string, reach: Reach): ReadonlySet<string> {
    const known = this.sets.get(target) ?? fieldsSet(this.next, happeningsIn(this.next, reach.around(target)));
    this.sets.set(target, known);
    return known;
  }

  /** A migrated case brings what the old chart wrote, and what the migration gives it. */
  private readonly onlyValues = (field: string): readonly Json[] | null => {
    const known = this.values.get(field);
    if (known !== undefined) return known;
    const { renamed = {}, defaults = {}, carry } = this.change.context ?? {};
    const former = Object.entries(renamed).find(([, name]) => name === field)?.[0] ?? field;
    const [before, after] = [writtenValues(this.old, former), writtenValues(this.next, field)];
    const given = Object.hasOwn(defaults, field) ? [defaults[field] ?? null] : [];
    const all = carry || !before || !after ? null : [...before, ...after, ...given];
    this.values.set(field, all);
    return all;
  };

  private holdsWithout(placed: PlacedRow, missing: readonly string[]): boolean {
    const known = this.without.get(placed.row) ?? new Map<string, boolean>();
    this.without.set(placed.row, known);
    const key = missing.join();
    const holds = known.get(key) ?? this.lookAt(placed, new Set(missing)).holds;
    known.set(key, holds);
    return holds;
  }

  private lookAt({ from, act, row }: PlacedRow, missing: ReadonlySet<string>): Held {
    const witness = (row.when ?? []).map((ref) => this.witnesses[nameOf(ref)]).find((one) => one !== undefined);
    return canHold(this.next, { from, act, when: row.when ?? [] }, { missing, witness, onlyValues: this.onlyValues });
  }

  /**
   * Where the search is at its wits' end with guards that the old chart already asked for this act, only those that are new are
   * judged. Not where one of them asks for a state that has gone.
   */
  private isLivedWith({ from, act, row }: PlacedRow, { looks }: Held): boolean {
    const asksForGone = [...looks].some(
      (look) => look.startsWith('s:') && this.old.nodes.has(look.slice(2)) && !this.next.nodes.has(look.slice(2)),
    );
    if (asksForGone) return false;
    const before = placedRows(this.old).flatMap((one) => (one.act === act ? [one.row.when ?? []] : []));
    return before.some((known) => {
      const asked = new Set(known.map(textOf));
      const [kept, added] = parted(row.when ?? [], (ref) => asked.has(textOf(ref)) && this.isSame(nameOf(ref)));
      if (kept.length === 0 || canHold(this.next, { from, act, when: kept }).holds) return false;
      return added.length === 0 || canHold(this.next, { from, act, when: added }).holds;
    });
  }

  private isSame(rule: string): boolean {
    return this.old.definition.rules[rule]?.check === this.next.definition.rules[rule]?.check;
  }
}

/** A row that would change nothing is there to say no, and need never be taken. */
const onlyRefuses = ({ target, set, update, effects, consequences }: Transition): boolean =>
  [target, set, update, effects, consequences].every((part) => part === undefined);

const textOf = (ref: RuleRef): string => JSON.stringify(ref);

const parted = <T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
];

const nameOf = (ref: RuleRef): string => (typeof ref === 'string' ? ref : ref.rule);

const fieldsIn = (held: Held | undefined): readonly string[] =>
  [...(held?.looks ?? new Set<Look>())].flatMap((look) => (look.startsWith('c:') ? [look.slice(2)] : []));
