import type { Locator } from 'playwright-core';
import type { Json, JsonRecord } from '#process';
import type { FieldSpec } from '../../../apps/web/src/acts/fields.js';

const FIELDS = ':scope > .field, :scope > label.check';

/**
 * Fills in a generated form control by control, as somebody who has these facts before them. The form stands in the schema's order,
 * so a field is found by its place; what there is no fact for is left as it is.
 */
export async function fillFacts(place: Locator, fields: readonly FieldSpec[], facts: JsonRecord): Promise<void> {
  const controls = place.locator(FIELDS);
  for (const [at, field] of fields.entries()) {
    const fact = facts[field.name];
    if (fact !== undefined && fact !== null) await fillField(controls.nth(at), field, fact);
  }
}

async function fillField(control: Locator, field: FieldSpec, fact: Json): Promise<void> {
  switch (field.kind) {
    case 'choice':
      await control.locator('select').selectOption(wordsOf(fact));
      return;
    case 'flag':
      if (field.required) await control.locator(`input[value="${wordsOf(fact)}"]`).check({ force: true });
      else await control.locator('input').setChecked(fact === true);
      return;
    case 'record':
      return fillFacts(control, field.fields, recordOf(fact));
    case 'list':
      return fillList(control, field, Array.isArray(fact) ? fact : []);
    case 'case':
    case 'person':
    case 'content':
    case 'passage':
      throw new RangeError(`${field.name}: a ${field.kind} is not filled in here`);
    case 'line':
    case 'text':
    case 'body':
    case 'date':
    case 'number':
    case 'document':
      return control.locator('input, textarea').first().fill(wordsOf(fact));
  }
}

/** Boxes to tick where the choices are known, else rows that are added one by one. */
async function fillList(
  control: Locator,
  { item }: FieldSpec & { kind: 'list' },
  facts: readonly Json[],
): Promise<void> {
  if (item.kind === 'choice') {
    for (const fact of facts) {
      const label = item.choices.find(({ value }) => value === fact)?.label ?? wordsOf(fact);
      await control.locator(':scope > .boxes').getByLabel(label, { exact: true }).check();
    }
    return;
  }
  const rows = control.locator(':scope > .rows > li');
  for (const [at, fact] of facts.entries()) {
    if ((await rows.count()) <= at) await control.locator(':scope > button').click();
    await rows.nth(at).waitFor();
    await fillField(rows.nth(at).locator(FIELDS).first(), item, fact);
  }
}

const wordsOf = (fact: Json): string => (typeof fact === 'string' ? fact : JSON.stringify(fact));

const recordOf = (fact: Json): JsonRecord =>
  typeof fact === 'object' && fact !== null ? Object.fromEntries(Object.entries(fact)) : {};
