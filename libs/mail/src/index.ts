export { type Letter, renderTaskLetter } from './letter.js';
export { type TaskLetterFacts } from './task-letter.js';
