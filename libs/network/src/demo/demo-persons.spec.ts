import { describe, expect, it } from '@jest/globals';
import { charts, PROGRAMME_AREAS, type Role } from '#process';
import { ORGANISATIONS } from '../reference/organisations.js';
import { DEMO_PERSONS } from './demo-persons.js';

/** What is done by nobody in particular. */
const NOBODYS: readonly Role[] = ['system', 'public'];

const held = new Set(DEMO_PERSONS.flatMap(({ mandates }) => mandates.map(({ role }) => role)));
const actors = charts
  .all()
  .flatMap(({ definition }) =>
    Object.entries(definition.acts).map(
      ([act, { roles }]) => [`${definition.id}@${definition.version} ${act}`, roles] as const,
    ),
  );

describe('the demo persons', () => {
  it('hold between them every role that any act of any chart names, the Norwegian ones too', () => {
    const roles = new Set(actors.flatMap(([, named]) => named));
    expect([...roles].filter((role) => !NOBODYS.includes(role) && !held.has(role))).toEqual([]);
    expect([...roles]).toContain('decision-forum');
  });

  it('can perform every act by hand but those that only the system performs', () => {
    const byNobody = actors.filter(([, roles]) => !roles.some((role) => held.has(role)));
    expect(byNobody.filter(([, roles]) => roles.some((role) => role !== 'system'))).toEqual([]);
  });

  it('are known as invented by their names, and stand once each', () => {
    const people = DEMO_PERSONS.filter(({ kind }) => kind === 'person');
    expect(people.filter(({ name }) => !/^(?:Exempel|Eksempel) /.test(name)).map(({ name }) => name)).toEqual([]);
    for (const part of ['id', 'subject', 'name'] as const)
      expect(new Set(people.map((person) => person[part])).size).toBe(people.length);
  });

  it('are of organisations that there are', () => {
    const codes = ORGANISATIONS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['nye-metoder', 'bestillerforum', 'beslutningsforum', 'dmp']));
  });
});

describe('the national programme areas', () => {
  it('are 26, each once', () => {
    expect(PROGRAMME_AREAS).toHaveLength(26);
    expect(new Set(PROGRAMME_AREAS).size).toBe(26);
  });
});
