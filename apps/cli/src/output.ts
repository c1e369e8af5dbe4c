import { stdout, stderr } from 'node:process';

/** Where a bar is drawn: a terminal, or a file in its place. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Where a command speaks: one JSON document with `--json`, else lines for a person; a progress bar only on a terminal. */
export class Output {
  private barShown = false;

  constructor(
    private readonly asJson: boolean,
    private readonly screen: Screen = stderr,
  ) {}

  /** A line for a person. Nothing with `--json`. */
  line(text: string): void {
    this.clearBar();
    if (!this.asJson) stdout.write(`${text}\n`);
  }

  /** The result: the document with `--json`, else the given lines. */
  result(document: object, lines: readonly string[]): void {
    this.clearBar();
    stdout.write(this.asJson ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`);
  }

  /** How far long work has come. Drawn over itself on a terminal; left out where output is kept in a file. */
  progress(done: number, of: number, what: string): void {
    if (this.screen.isTTY !== true) return;
    const width = 24;
    const filled = of === 0 ? width : Math.round((done / of) * width);
    this.screen.write(
      `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done} av ${of} · ${what.slice(0, 40)}`,
    );
    this.barShown = true;
    if (done >= of) this.clearBar();
  }

  /** What went wrong, for a person; the exit code says it to a program. */
  error(text: string): void {
    this.clearBar();
    this.screen.write(`${text}\n`);
  }

  private clearBar(): void {
    if (!this.barShown) return;
    this.screen.write('\r\u001b[K');
    this.barShown = false;
  }
}
