// What `npm start` runs, once the build is done. The standalone door runs in this very process, so that Ctrl-C reaches it
// first and it can stop in order: no new requests, the jobs under way, the connections, then the embedded PostgreSQL.

/** Errors whose message is written for the person at the keyboard; a stack would only hide it. */
const SPOKEN = new Set(['ConfigError', 'EmbeddedPostgresError']);

try {
  await import('../dist/apps/standalone/src/main.js');
} catch (error) {
  console.error(SPOKEN.has(error?.name) ? `Ordna cannot start.\n${error.message}` : error);
  process.exit(1);
}
