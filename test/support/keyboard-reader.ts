import type { Page } from 'playwright-core';
import { z } from 'zod';

/** Milliseconds that a practised person needs: a key that is thought of, and a letter of running text (about 200 a minute). */
const KEY_MS = 700;
const LETTER_MS = 300;
const MOST_TABS = 12;
/** More stops than any page has between two controls that somebody goes between. */
const MOST_STOPS = 120;
const MOST_CHOICES = 12;

/** What a script by keys alone does not call: anything that points, or that puts the focus somewhere by itself. */
export const MOUSE =
  /\.(?:click|dblclick|tap|hover|check|uncheck|setChecked|selectOption|fill|focus|mouse|dragTo)\b[(.]/;

/** What has the focus, as it is heard: its own name, the group it stands in, and what is chosen in it. */
const heard = z.object({ name: z.string(), group: z.string(), chosen: z.string().nullable(), isOn: z.boolean() });
type Heard = z.output<typeof heard>;

const HEARD = `(() => {
  const at = document.activeElement;
  const words = (one) => (one?.textContent ?? '').replaceAll(/\\s+/g, ' ').trim();
  const labelled = () => {
    const label = at.labels?.[0]?.cloneNode(true);
    label?.querySelectorAll('select, .help').forEach((one) => one.remove());
    return words(label);
  };
  const group = at.closest('fieldset, [role=radiogroup], [role=group]');
  return {
    name: at === document.body ? '' : (at.getAttribute('aria-label') ?? (labelled() || words(at))),
    group: group?.getAttribute('aria-label') ?? words(group?.querySelector(':scope > legend')),
    chosen: at.selectedOptions ? words(at.selectedOptions[0]) : null,
    isOn: at.checked === true,
  };
})()`;

/** What somebody is looking for: a name as it stands, or what it is like. */
type Wanted = string | RegExp;

const fits = (shown: string, wanted: Wanted): boolean =>
  typeof wanted === 'string' ? shown === wanted : wanted.test(shown);

/** Somebody who uses no mouse. Counts what is pressed and how long a person would have taken. */
export class KeyboardReader {
  private steps = 0;
  private letters = 0;

  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.steps += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.letters += text.length;
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until the control with this id has the focus. */
  async tabTo(id: string): Promise<void> {
    for (let n = 0; n < MOST_TABS; n += 1) {
      if ((await this.page.evaluate('document.activeElement.id')) === id) return;
      await this.press('Tab');
    }
    throw new Error(`Tab did not reach ${id}`);
  }

  /** Goes on with Tab until what is so called has the focus. @throws Error when nothing is, with what was passed by */
  async to(name: Wanted): Promise<void> {
    await this.until((at) => fits(at.name, name), name);
  }

  /** Goes to a link or a button and presses it. */
  async follow(name: Wanted): Promise<void> {
    await this.to(name);
    await this.press('Enter');
  }

  /** Goes to a field and writes in it, instead of what stands there. */
  async write(name: Wanted, text: string): Promise<void> {
    await this.to(name);
    await this.press('Control+a');
    await this.type(text);
  }

  /** Goes to a list of choices and chooses by the first letters of the choice. */
  async choose(name: Wanted, begins: string): Promise<void> {
    await this.to(name);
    await this.type(begins);
    const { chosen } = await this.hear();
    if (!chosen?.toLowerCase().startsWith(begins.toLowerCase()))
      throw new Error(`${String(name)} has ${chosen ?? 'nothing'} chosen and not ${begins}`);
  }

  /** Goes to a group of which one is chosen, and chooses in it with the arrows. */
  async pick(group: Wanted, option: Wanted): Promise<void> {
    await this.until((at) => fits(at.group, group), group);
    for (let n = 0; n < MOST_CHOICES; n += 1) {
      const { name, isOn } = await this.hear();
      if (fits(name, option)) return isOn ? undefined : this.press('Space');
      await this.press('ArrowRight');
    }
    throw new Error(`${String(group)} has no ${String(option)}`);
  }

  told(): { readonly steps: number; readonly letters: number; readonly seconds: number } {
    const { steps, letters } = this;
    return { steps, letters, seconds: Math.round((steps * KEY_MS + letters * LETTER_MS) / 1000) };
  }

  private async hear(): Promise<Heard> {
    return heard.parse(await this.page.evaluate(HEARD));
  }

  private async until(isThere: (at: Heard) => boolean, wanted: Wanted): Promise<void> {
    const passed: string[] = [];
    for (let n = 0; n < MOST_STOPS; n += 1) {
      const at = await this.hear();
      if (isThere(at)) return;
      passed.push([at.group, at.name.slice(0, 60)].filter(Boolean).join(' / '));
      await this.press('Tab');
    }
    throw new Error(`Tab did not reach ${String(wanted)}, but ${[...new Set(passed)].join('; ')}`);
  }
}
