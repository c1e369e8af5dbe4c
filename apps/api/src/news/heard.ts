import type { ChangedCase, Told } from '#persistence';

/**
 * Tells what is new from what was found before. Instants are taken before a step is stored, so a look reaches back a little
 * behind the last one, and finds some of it twice.
 */
export class Heard {
  private readonly revisions = new Map<string, { readonly revision: number; readonly at: Date }>();
  private notices: ReadonlySet<string> = new Set();

  /** Those cases that have a revision nobody has heard of. */
  newCases(found: readonly ChangedCase[]): readonly ChangedCase[] {
    const fresh = found.filter(({ id, revision }) => revision > (this.revisions.get(id)?.revision ?? 0));
    for (const { id, revision, updatedAt } of fresh) this.revisions.set(id, { revision, at: updatedAt });
    return fresh;
  }

  /** Notices that nobody has heard of. */
  newlyTold(found: readonly Told[]): readonly Told[] {
    const fresh = found.filter(({ id }) => !this.notices.has(id));
    this.notices = new Set(found.map(({ id }) => id));
    return fresh;
  }

  /** Forgets what no look reaches any more. */
  forget(before: Date): void {
    for (const [id, { at }] of this.revisions) if (at < before) this.revisions.delete(id);
  }
}
