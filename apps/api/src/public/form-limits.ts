import type { AttemptLimit, IdentityDesk } from '#identity';

const HOUR_MS = 3_600_000;
/** A whole office may stand behind one network address. Our defaults. */
const FORMS = { most: 20, windowMs: HOUR_MS };
const LETTERS = { most: 4, windowMs: 24 * HOUR_MS };

/** How often forms that need no sign-in may be sent, counted for all processes together. */
export class FormLimits {
  /** By the network address that sends. */
  readonly forms: AttemptLimit;
  /** By the mail address that would be written to. */
  readonly addresses: AttemptLimit;

  constructor(desk: Pick<IdentityDesk, 'attemptLimit'>) {
    this.forms = desk.attemptLimit('public-form', FORMS);
    this.addresses = desk.attemptLimit('public-letter', LETTERS);
  }
}
