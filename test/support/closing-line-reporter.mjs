const NEED = /\[needs (.+?): (.+)\]$/;

/**
 * Ends the run with one plain line, `N passed, N failed` (and `, N skipped` if any), the last on standard output. Before
 * it, a line for each outside program that suites were skipped for; with ORDNA_REQUIRE_ALL=1 each is a failure.
 */
export default class ClosingLineReporter {
  /** @type {string[]} */
  #missing = [];

  onRunComplete(_contexts, results) {
    this.#missing = missingPrograms(results);
    const isRequired = process.env.ORDNA_REQUIRE_ALL === '1';
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + (isRequired ? this.#missing.length : 0);
    const lines = [...this.#missing, closingLine(results, failed)];
    // Jest's own summary and the teardown come after the reporters; nothing comes after this.
    process.once('exit', () => process.stdout.write(lines.map((line) => `${line}\n`).join('')));
  }

  /** Jest itself sees to failed tests; skipped suites pass in its eyes. */
  getLastError() {
    if (process.env.ORDNA_REQUIRE_ALL !== '1' || this.#missing.length === 0) return undefined;
    return new Error('ORDNA_REQUIRE_ALL=1 and suites were skipped');
  }
}

function closingLine(results, failed) {
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function missingPrograms(results) {
  /** @type {Map<string, { program: string, install: string, tests: number }>} */
  const found = new Map();
  for (const { ancestorTitles, status } of results.testResults.flatMap((file) => file.testResults)) {
    const need = status === 'pending' ? ancestorTitles.map((title) => NEED.exec(title)).find(Boolean) : undefined;
    if (!need) continue;
    const [, program, install] = need;
    found.set(program, { program, install, tests: (found.get(program)?.tests ?? 0) + 1 });
  }
  return [...found.values()].map(
    ({ program, install, tests }) => `${tests} tests skipped: ${program} is missing (${install})`,
  );
}
