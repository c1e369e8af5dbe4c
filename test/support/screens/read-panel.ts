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
  const pause = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const until = async (found) => {
    for (const end = performance.now() + 5000; performance.now() < end; await pause()) {
      const one = found();
      if (one) return one;
    }
    throw new Error('Nothing came of a press: ' + found);
  };
  const words = (element) => (element?.textContent ?? '').trim();
  const shown = [];
  const readRows = async (place) => {
    for (const more of place.querySelectorAll(':scope > button.act[aria-expanded=false]')) {
      more.click();
      await until(() => more.getAttribute('aria-expanded') === 'true');
    }
    for (const row of place.querySelectorAll(':scope > details')) {
      const summary = row.querySelector('summary');
      const button = summary.checkVisibility() ? words(summary) : '';
      if (!toOpen.includes(button)) {
        shown.push({ button, form: null });
        continue;
      }
      summary.click();
      const form = await until(() => row.querySelector('form'));
      const fields = [...form.querySelectorAll(':scope > .field, :scope > label.check')]
        .filter((field) => field.checkVisibility())
        .map((field) => words(field.matches('label') ? field : field.querySelector('label, legend')));
      shown.push({ button, form: { send: words(form.querySelector('button[type=submit]')), fields } });
      summary.click();
      await until(() => !row.querySelector('form'));
    }
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
      await until(() => group.querySelector(':scope > details') && group.querySelector(':scope > details') !== before);
      await readRows(group);
    }
  }
  return shown;
}`;
