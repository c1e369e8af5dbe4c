import type { Page } from 'playwright-core';

/** Milliseconds that a practised person needs: a key that is thought of, and a letter of running text (about 200 a minute). */
const KEY_MS = 700;
const LETTER_MS = 300;
const MOST_TABS = 12;

/** Somebody who uses no mouse. Counts what is pressed and how long a person would have taken. */
export class KeyboardReader {
  private steps = 0;
  private letters = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.steps += 1;
    await this.page.keyboard.press(key);
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

  told(): { readonly steps: number; readonly letters: number; readonly seconds: number } {
    const { steps, letters } = this;
    return { steps, letters, seconds: Math.round((steps * KEY_MS + letters * LETTER_MS) / 1000) };
  }
}
