import { holds, isRecord, ProcessError, type Json, type JsonRecord } from '#process';
import { PerformAct } from './perform-act.js';
import type { Actor } from './ports.js';
import type { ActAnswer, ActDetails, ActRequest, NetworkState, OpenRequest } from './requests.js';

/** Finds the names of the network's people in a text. */
export interface KnownNames {
  /**
   * @param source  `remembered` will do for an act that is only stored while the network's number is the remembered one
   * @returns null when nobody is known; global, so that every place is found
   */
  pattern(source: NetworkState['source']): Promise<RegExp | null>;
}

/** What stands in the journal where a text that nobody can be asked to change has a name. */
const LEFT_OUT = '[namn]';

/**
 * Performs acts whose texts name nobody of the network: what the journal holds cannot be erased, and people must be able to be.
 * Who writes is asked to write the position instead. Texts from outside, such as the answer of a colleague by a one-time link,
 * are taken without the names.
 *
 * @source domain/law-and-conventions.md#7 (req 7.4)
 */
export class NamelessActs extends PerformAct {
  private names: KnownNames | null = null;

  /** @returns itself, from then on on guard */
  guardedBy(names: KnownNames): this {
    this.names = names;
    return this;
  }

  override async run(actor: Actor, request: ActRequest): Promise<ActAnswer> {
    return super.run(actor, await this.nameless(actor, request));
  }

  override async open(actor: Actor, request: OpenRequest): Promise<ActAnswer> {
    const { profile, ...details } = await this.nameless(actor, request);
    return super.open(actor, { ...details, profile });
  }

  /** @throws ProcessError `facts-invalid`, naming the fields */
  private async nameless<Request extends ActDetails>(actor: Actor, request: Request): Promise<Request> {
    const { facts, reason, note } = request;
    if (request.origin === 'history' || !hasWords([facts, reason ?? null, note ?? null])) return request;
    const pattern = await this.names?.pattern(request.network ? 'remembered' : 'asked');
    if (!pattern) return request;
    const problems = [
      ...named(facts, '', pattern),
      ...named(reason ?? null, 'reason', pattern),
      ...named(note ?? null, 'note', pattern),
    ];
    if (problems.length === 0) return request;
    if (holds(actor, 'system')) return { ...request, facts: without(facts, pattern) };
    throw new ProcessError('facts-invalid', { problems: problems.map((path) => ({ path, code: 'names-a-person' })) });
  }
}

/** A name has two words; most acts carry codes and days only, and are spared the question. */
const hasWords = (value: Json): boolean => {
  if (typeof value === 'string') return value.includes(' ');
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some(hasWords);
};

function named(value: Json, path: string, pattern: RegExp): readonly string[] {
  if (typeof value === 'string') return value.search(pattern) >= 0 ? [path] : [];
  if (isList(value)) return value.flatMap((item, at) => named(item, `${path}[${at}]`, pattern));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    named(inner, path === '' ? name : `${path}.${name}`, pattern),
  );
}

const without = (facts: JsonRecord, pattern: RegExp): JsonRecord =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, leftOut(value, pattern)]));

function leftOut(value: Json, pattern: RegExp): Json {
  if (typeof value === 'string') return value.replace(pattern, LEFT_OUT);
  if (isList(value)) return value.map((item) => leftOut(item, pattern));
  return isRecord(value) ? without(value, pattern) : value;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
