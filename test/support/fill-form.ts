import type { Locator, Page } from 'playwright-core';

/** What is put into a control of each kind when its act asks for nothing in particular. */
const DAY = '2026-02-02';

/** Fills in what a generated form requires, as somebody at a keyboard would; what is filled in stays. */
export async function fillRequired(form: Locator): Promise<void> {
  for (const field of await form.locator(':scope > .field, .nested > .field, .rows > li > .field').all()) {
    const label = (await field.locator('label, legend').first().textContent()) ?? '';
    if (/\(valfritt\)|\(optional\)/.test(label)) continue;
    await fillField(field);
  }
}

async function fillField(field: Locator): Promise<void> {
  const radio = field.locator(':scope > .seg input[type=radio]').first();
  if ((await radio.count()) > 0) return radio.check({ force: true });
  const boxes = field.locator(':scope > .boxes input').first();
  if ((await boxes.count()) > 0) return boxes.check();
  const select = field.locator(':scope > select').first();
  if ((await select.count()) > 0 && (await select.inputValue()) === '') {
    const [, first] = await select.locator('option').all();
    await select.selectOption((await first?.getAttribute('value')) ?? '');
    return;
  }
  const input = field.locator(':scope > input, :scope > textarea').first();
  if ((await input.count()) === 0 || (await input.inputValue()) !== '') return;
  await input.fill(await sampleFor(input));
}

async function sampleFor(input: Locator): Promise<string> {
  if ((await input.getAttribute('type')) === 'date') return DAY;
  return (await input.getAttribute('inputmode')) === 'decimal' ? '1' : 'Text';
}

/** The form of an act, opened in the panel of the case page; null when the panel does not offer it. */
export async function openAct(page: Page, label: string): Promise<Locator | null> {
  const panel = page.locator('section.acts');
  await panel.locator('summary, .said').first().waitFor();
  const row = panel.locator('summary', { hasText: new RegExp(`^${escape(label)}$`) }).first();
  if ((await row.count()) === 0) await openMore(panel);
  if ((await row.count()) === 0) return null;
  await row.click();
  const form = panel.getByRole('form', { name: label }).first();
  await form.waitFor();
  return form;
}

/** Shows all that stands behind *More* in the panel. */
export async function openMore(panel: Locator): Promise<void> {
  const closed = panel.locator('button.act[aria-expanded=false]');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
