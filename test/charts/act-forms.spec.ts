import { describe, expect, it } from '@jest/globals';
import { exampleFacts, factsSchema } from '#contract';
import { factChoiceLabel, factLabel } from '#messages';
import {
  checkFacts,
  definitions,
  ROLES,
  type ActDefinition,
  type ChartId,
  type FactField,
  type FactFields,
  type Json,
  type Role,
} from '#process';
import { toFacts } from '../../apps/web/src/acts/facts.js';
import { fieldsOf, type FieldSpec, type FormRecord, type FormValue } from '../../apps/web/src/acts/fields.js';

interface Offered {
  readonly chart: ChartId;
  readonly version: number;
  readonly act: string;
  readonly role: Role;
  readonly definition: ActDefinition;
}

/** Every role and act of every chart, but for what the system does by itself. */
const offered: readonly Offered[] = definitions.flatMap(({ id: chart, version, acts }) =>
  Object.entries(acts).flatMap(([act, definition]) =>
    ROLES.filter((role) => role !== 'system' && definition.roles.includes(role)).map((role) => ({
      chart,
      version,
      act,
      role,
      definition,
    })),
  ),
);

const formOf = ({ chart, act, definition }: Offered): readonly FieldSpec[] =>
  fieldsOf(
    factsSchema(
      definition.facts,
      {
        label: (path) => factLabel({ chart, act, path }, 'sv') ?? '',
        help: () => null,
        choice: (path, value) => factChoiceLabel({ chart, act, path }, value, 'sv') ?? '',
        region: (code) => code,
      },
      definition.fromBeside,
    ),
  );

/** The same fields with nothing that may be left out, at any depth. */
const allRequired = (fields: FactFields): FactFields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, requiredField(field)]));

function requiredField({ optional: _optional, ...field }: FactField): FactField {
  if (field.kind === 'list') return { ...field, of: requiredField(field.of) };
  return field.kind === 'record' ? { ...field, fields: allRequired(field.fields) } : field;
}

/** What somebody would have to put into the controls for these facts. */
function written(fields: readonly FieldSpec[], facts: { readonly [name: string]: Json }): FormRecord {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const fact = facts[field.name];
      if (fact === undefined || fact === null) return [];
      return [[field.name, field.kind === 'content' ? stored(field, facts) : writtenValue(field, fact)] as const];
    }),
  );
}

/** What the control of a file holds once the file is stored. */
const stored = (
  { name, typeIn }: Extract<FieldSpec, { kind: 'content' }>,
  facts: { readonly [name: string]: Json },
): FormRecord => ({
  sha256: textOf(facts[name]),
  ...(typeIn !== null && { mediaType: textOf(facts[typeIn]) }),
});

const textOf = (fact: Json | undefined): string => (typeof fact === 'string' ? fact : '');

function writtenValue(field: FieldSpec, fact: Json): FormValue {
  if (field.kind === 'list') return (fact as readonly Json[]).map((item) => writtenValue(field.item, item));
  if (field.kind === 'record') return written(field.fields, fact as { readonly [name: string]: Json });
  if (field.kind === 'passage')
    return Object.fromEntries(Object.entries(fact as object).map(([name, value]) => [name, String(value)]));
  return typeof fact === 'string' ? fact : JSON.stringify(fact);
}

const nameOf = ({ chart, version, act, role }: Offered): string => `${chart}@${version}.${act} as ${role}`;

/** Facts of an act that no field of its form asks for. */
function unreachable(one: Offered): readonly string[] {
  const { facts, fromBeside = [] } = one.definition;
  // A file says itself of what kind it is: its control gives both.
  const asked = formOf(one).flatMap((field) =>
    field.kind === 'content' && field.typeIn !== null ? [field.name, field.typeIn] : [field.name],
  );
  return Object.keys(facts)
    .filter((name) => !asked.includes(name) && !fromBeside.includes(name))
    .map((name) => `${nameOf(one)}: ${name}`);
}

describe('the form of every act, for every role that may perform it', () => {
  it('is made for the whole permission table', () => expect(offered.length).toBeGreaterThan(1500));

  it('asks for every fact but those the system finds out', () => expect(offered.flatMap(unreachable)).toEqual([]));

  it('gives facts that the act takes, when it is filled in', () => {
    const faults = offered.flatMap((one) => {
      const { facts: fields, fromBeside = [] } = one.definition;
      const asked = Object.fromEntries(Object.entries(fields).filter(([name]) => !fromBeside.includes(name)));
      const form = formOf(one);
      const { facts, problems } = toFacts(form, written(form, exampleFacts(allRequired(asked))));
      const refused = checkFacts(asked, facts);
      return [...problems, ...refused].map(({ path, code }) => `${nameOf(one)}: ${path} ${code}`);
    });
    expect(faults).toEqual([]);
  });

  it('says what is missing instead of sending what the act would refuse', () => {
    const sent = offered.flatMap((one) => {
      const { facts: fields, fromBeside = [] } = one.definition;
      const asked = Object.fromEntries(Object.entries(fields).filter(([name]) => !fromBeside.includes(name)));
      const { facts, problems } = toFacts(formOf(one), {});
      const refused = checkFacts(asked, facts);
      return problems.length === 0 && refused.length > 0 ? [nameOf(one)] : [];
    });
    expect(sent).toEqual([]);
  });

  it('has a name for every field, at every depth', () => {
    const nameless = (fields: readonly FieldSpec[]): readonly string[] =>
      fields.flatMap((field) => {
        const inner = field.kind === 'list' ? field.item : field;
        return [
          ...(field.label === '' ? [field.name] : []),
          ...(inner.kind === 'record' ? nameless(inner.fields) : []),
        ];
      });
    expect(offered.flatMap((one) => nameless(formOf(one)).map((name) => `${nameOf(one)}: ${name}`))).toEqual([]);
  });
});
