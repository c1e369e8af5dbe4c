import type { Page } from 'playwright-core';

/** One act as the panel shows it: its button, and the form behind it where that was asked for. */
export interface ShownAct {
  readonly button: string;
  /** Null where it was not opened. */
  readonly form: { readonly send: string; readonly fields: readonly string[] } | null;
}

/**
 * Presses every act of the panel on a case page whose button is among some, and reads its form; with the regions of acts that are
 * told by region chosen one after the other. In the page itself: one question from outside for each press would take minutes.
 */
export const readPanel = (page: Page, toOpen: readonly string[]): Promise<readonly ShownAct[]> =>
  page.evaluate(`(${READ})(${JSON.stringify(toOpen)})`);

const READ = `async (toOpen) => {
  const until = (holds, what) => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Nothing came of a press: ' + what())), 5000);
    const look = () => {
      if (!holds()) return;
      watch.disconnect();
      clearTimeout(late);
      resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
  const words = (element) => (element?.textContent ?? '').trim();
  const buttonOf = (row) => words(row.querySelector('summary'));
  const formOf = (row) => {
    const form = row.querySelector('form');
    const fields = [...form.querySelectorAll(':scope > .field, :scope > label.check')]
      .filter((field) => field.checkVisibility())
      .map((field) => words(field.matches('label') ? field : field.querySelector('label, legend')));
    return { send: words(form.querySelector('button[type=submit]')), fields };
  };
  // All forms at once: the page is laid out and drawn twice for a group, and not twice for each act.
  const press = async (rows, isOpen) => {
    const left = () => rows.filter((row) => (row.querySelector('form') !== null) !== isOpen);
    for (const row of rows) row.querySelector('summary').click();
    await until(() => left().length === 0, () => left().map(buttonOf).join(', ') + (isOpen ? ' to open' : ' to close'));
  };
  const shown = [];
  const readRows = async (place) => {
    for (const more of place.querySelectorAll(':scope > button.act[aria-expanded=false]')) {
      more.click();
      await until(() => more.getAttribute('aria-expanded') === 'true', () => words(more));
    }
    const rows = [...place.querySelectorAll(':scope > details')];
    const buttons = new Map(rows.map((row) => [row, row.querySelector('summary').checkVisibility() ? buttonOf(row) : '']));
    const opened = rows.filter((row) => toOpen.includes(buttons.get(row)));
    await press(opened, true);
    shown.push(...rows.map((row) => ({ button: buttons.get(row), form: opened.includes(row) ? formOf(row) : null })));
    await press(opened, false);
  };
  // Runs of a case stand in groups; what runs by itself has the panel alone.
  const panels = [...document.querySelectorAll('section.acts')];
  const groups = panels.flatMap((panel) => [...panel.querySelectorAll('[role=group]')]);
  for (const group of groups.length > 0 ? groups : panels) {
    const choice = group.querySelector('.filters select');
    if (!choice) {
      await readRows(group);
      continue;
    }
    for (const { value } of [...choice.options].filter((option) => option.value !== '')) {
      const before = group.querySelector(':scope > details');
      choice.value = value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      const first = () => group.querySelector(':scope > details');
      await until(() => first() !== null && first() !== before, () => 'the choice of ' + value);
      await readRows(group);
    }
  }
  return shown;
}`;
