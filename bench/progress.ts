/** How far something long has come: on a terminal one line that grows, elsewhere a line for each tenth. On standard error. */
export class Progress {
  private tenths = 0;
  private readonly start = performance.now();

  constructor(
    private readonly what: string,
    private readonly total: number,
  ) {}

  show(done: number): void {
    const share = done / this.total;
    const seconds = (performance.now() - this.start) / 1000;
    const left = done === 0 ? '' : `, about ${Math.ceil((seconds / done) * (this.total - done))} s left`;
    const line = `${done} of ${this.total} ${this.what} (${Math.floor(share * 100)} %)${left}`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`);
    else if (Math.floor(share * 10) > this.tenths) process.stderr.write(`${line}\n`);
    this.tenths = Math.floor(share * 10);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
}
