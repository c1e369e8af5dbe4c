import type { CompiledChart } from '../../engine/compile.js';
import type { JsonRecord } from '../../reason.js';
import type { ChartMigration } from '../migration.js';
import type { Found } from './findings.js';
import { fieldsSet, happeningsIn } from './rows.js';

/** What an instance can remember before and after a migration. */
export class Fields {
  /** Everything that an instance of the old chart may have. */
  readonly old: ReadonlySet<string>;
  /** Everything that it has, or may have, when it comes to the new one. */
  readonly brought: ReadonlySet<string>;

  constructor(
    private readonly change: ChartMigration,
    private readonly from: CompiledChart,
    private readonly to: CompiledChart,
  ) {
    const { dropped = [], renamed = {}, defaults = {} } = change.context ?? {};
    this.old = new Set([
      ...Object.keys(from.definition.context),
      ...fieldsSet(from, happeningsIn(from)),
      ...OF_THE_ENGINE,
    ]);
    const kept = [...this.old].filter((name) => !dropped.includes(name)).map((name) => renamed[name] ?? name);
    this.brought = new Set([...kept, ...Object.keys(defaults), ...Object.keys(this.carried())]);
  }

  /** New fields without a value, and old ones that the new chart does not know. */
  problems(): readonly Found[] {
    const { chart, context: { dropped = [], renamed = {} } = {} } = this.change;
    const [was, is] = [Object.keys(this.from.definition.context), Object.keys(this.to.definition.context)];
    const unset = is.filter((name) => !this.brought.has(name));
    const settable = fieldsSet(this.to, happeningsIn(this.to));
    const left = was.filter(
      (name) => !is.includes(name) && !dropped.includes(name) && !Object.hasOwn(renamed, name) && !settable.has(name),
    );
    const found = (code: 'field-unset' | 'field-left', of: string): Found => ({
      code,
      chart,
      of,
      states: [],
      facts: {},
    });
    return [...unset.map((name) => found('field-unset', name)), ...left.map((name) => found('field-left', name))];
  }

  private carried(): JsonRecord {
    return Object.values(this.change.context?.carry ?? {}).reduce<JsonRecord>((soFar, compute) => {
      try {
        return { ...soFar, ...compute(this.from.definition.context) };
      } catch {
        return soFar;
      }
    }, {});
  }
}

/** Kept in any context by the engine or by what all charts share. */
const OF_THE_ENGINE = ['key', 'holds'];
