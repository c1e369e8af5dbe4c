/** The conditions of a query, all of which must hold, with their values. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly texts: string[] = [];

  /** Adds a condition; `?` stands for the value. Nothing is added for an absent one. */
  and(text: string, value: unknown): this {
    if (value === undefined) return this;
    this.texts.push(text.replaceAll('?', this.value(value)));
    return this;
  }

  /** Adds a condition without a value of its own. */
  also(text: string | null): this {
    if (text !== null) this.texts.push(text);
    return this;
  }

  /** Adds a value and gives the placeholder for it. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Whether any of them speaks of the table with this short name. */
  speakOf(table: string): boolean {
    return this.texts.some((text) => new RegExp(String.raw`\b${table}\.`).test(text));
  }

  get where(): string {
    return this.texts.length === 0 ? '' : `WHERE ${this.texts.join(' AND ')}`;
  }
}
