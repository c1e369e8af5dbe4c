/** The embedded PostgreSQL cannot run here or did not start. The message is written for the person who typed `npm start`. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
