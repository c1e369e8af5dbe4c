import type { HealthCareRegion } from '#process';
import { areas } from '../opinion-names.js';
import type { TaskText } from './task-texts.js';

const sv = (area: HealthCareRegion): TaskText => ({
  title: `Sammanfatta svaren från ${areas.sv[area]}`,
  subject: 'Sammanfattning',
  question: 'Vad säger regionerna i din sjukvårdsregion om {product} vid {indication}?',
  background: 'Rundan är stängd. Din sammanfattning följer med till rådets möte, bredvid svaren i sin helhet.',
  toRead: 'svaren från sjukvårdsregionens regioner',
  toAnswer: 'en kort sammanfattning, med det som skiljer regionerna åt',
  button: 'Skriv sammanfattningen',
});
const en = (area: HealthCareRegion): TaskText => ({
  title: `Summarise the answers of the ${areas.en[area]}`,
  subject: 'Summary',
  question: 'What do the regions of your health care region say about {product} in {indication}?',
  background: 'The round is closed. Your summary goes to the council’s meeting, beside the answers in full.',
  toRead: 'the answers of the health care region’s regions',
  toAnswer: 'a short summary, with what the regions differ in',
  button: 'Write the summary',
});

const ofEach = (text: (area: HealthCareRegion) => TaskText) => ({
  'summarise-area-norra': text('norra'),
  'summarise-area-mellansverige': text('mellansverige'),
  'summarise-area-stockholm-gotland': text('stockholm-gotland'),
  'summarise-area-sydostra': text('sydostra'),
  'summarise-area-vastra': text('vastra'),
  'summarise-area-sodra': text('sodra'),
});

/** The task that each health care region's member of the working group has when a round has closed. */
export const areaTasks = { sv: ofEach(sv), en: ofEach(en) };
