export { CONTEXT_LENGTH, pointerTo, standsAt, type Pointer, type Range } from './pointer.js';
export { attach, finder, type Attached, type Orphaned, type Place } from './attach.js';
export { paragraphsOf, type Paragraph } from './paragraphs.js';
export { changesBetween, type Change } from './changes.js';
export { isExact, isRight, labelledEdits, placed, type LabelledEdit, type LabelledFile } from './labelled-edits.js';
