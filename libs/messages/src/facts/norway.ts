import type { FactWords } from './words.js';

/** The Norwegian method, which is watched from here. */
export const norway: FactWords = {
  alertedBy: ['Varslat av', 'Alerted by'],
  behind: ['Hälsoregioner som står bakom', 'Health authorities behind it'],
  change: ['Ändring', 'Change'],
  documentationBy: ['Dokumentation senast', 'Documentation by'],
  ground: ['Grund', 'Ground'],
  nordic: ['Nordisk förhandling', 'Nordic negotiation'],
  part: ['Del', 'Part'],
  proposedBy: ['Föreslaget av', 'Proposed by'],
  reassessBy: ['Omvärderas senast', 'Reassess by'],
  suitable: ['Är lämplig', 'Is suitable'],
  usableFrom: ['Kan användas från', 'Usable from'],
};
