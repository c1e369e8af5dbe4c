import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isRight, labelledEdits, placed, type LabelledEdit, type LabelledFile } from './labelled-edits.js';

const file: LabelledFile = JSON.parse(
  readFileSync(new URL('../../../data/passage-edits.json', import.meta.url), 'utf8'),
);
const edits = labelledEdits(file);
const shareRight = (some: readonly LabelledEdit[]): number =>
  some.filter((edit) => isRight(placed(edit), edit.now)).length / some.length;

describe('the labelled set of edits', () => {
  it('says of each passage what stands there before and after', () => {
    const wrong = edits.filter(
      ({ before, after, was, now, quote, found }) =>
        before.slice(was.start, was.end) !== quote || (now ? after.slice(now.start, now.end) : null) !== found,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is large and of many kinds, some of them kept apart', () => {
    expect(edits.length).toBeGreaterThanOrEqual(300);
    expect(new Set(edits.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
    expect(edits.filter(({ heldOut }) => heldOut).length).toBeGreaterThanOrEqual(150);
    expect(edits.filter(({ now }) => now === null).length).toBeGreaterThanOrEqual(60);
  });

  it('is found again right in at least 95 of 100, and no less where nothing was tuned', () => {
    expect(shareRight(edits)).toBeGreaterThanOrEqual(0.95);
    expect(shareRight(edits.filter(({ heldOut }) => heldOut))).toBeGreaterThanOrEqual(0.95);
  });

  it('loses no passage that only moved or was shifted, and keeps none that was deleted', () => {
    const sure =
      /^(insertion|deletion|phrase|sentence-(moved|deleted|duplicated)|paragraphs?-(deleted|merged|reordered)|list|white|wide|twin|other|heading|section|neighbours)/;
    const missed = edits.filter((edit) => sure.test(edit.kind) && !isRight(placed(edit), edit.now));
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
