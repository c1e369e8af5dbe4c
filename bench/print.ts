/** The benches' only way to standard output. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What is going on, on standard error, where it does not mix with results. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
