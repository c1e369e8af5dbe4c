import { setImmediate } from 'node:timers/promises';
import type { TextVersion } from '#casework';
import { finder, type Place, type Pointer } from '#passages';
import type { RoundComment } from './round-texts.js';

/** Places kept in memory; versions and pointers never change, so neither do they. */
const KEPT = 10_000;
/** Looking for a rewritten passage in a long text takes some tens of milliseconds, so other requests get their turn in between. */
const AT_A_TIME = 5;

/** Finds where passages are in a version of their text, and remembers it. */
export class PlacedComments {
  private readonly known = new Map<string, Place>();

  /** @param versions  every version of the text */
  async placeAll(
    comments: readonly RoundComment[],
    versions: readonly TextVersion[],
    now: TextVersion,
  ): Promise<ReadonlyMap<RoundComment, Place>> {
    const placed = new Map<RoundComment, Place>();
    const finders = new Map<number, (pointer: Pointer) => Place>();
    let looked = 0;
    for (const comment of comments) {
      const key = JSON.stringify([now.documentId, now.version, comment.version, comment.pointer]);
      let place = this.known.get(key);
      if (!place) {
        const find = finders.get(comment.version) ?? finder(now.body, bodyOf(versions, comment.version));
        finders.set(comment.version, find);
        place = find(comment.pointer);
        this.keep(key, place);
        looked += 1;
        if (looked % AT_A_TIME === 0) await setImmediate();
      }
      placed.set(comment, place);
    }
    return placed;
  }

  private keep(key: string, place: Place): void {
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(key, place);
  }
}

const bodyOf = (versions: readonly TextVersion[], wanted: number): string | undefined =>
  versions.find(({ version }) => version === wanted)?.body;
