import type { ChartTexts } from './texts.js';
import type { InEach } from '../locale.js';

type Part = Omit<ChartTexts, 'label'>;

/** The pause that every case has, and what may be noted on any chart. */
export const shared: InEach<Part> = {
  sv: {
    acts: {
      HOLD: 'Pausa ärendet',
      RESUME: 'Återuppta ärendet',
      HOLD_ENDS: 'Avsluta pausen på utsatt dag',
      NOTE_CONTEXT: 'Anteckna ett sammanhang',
      LINK_CASE: 'Länka till andra ärenden',
      CASE_LINKED: 'Länka tillbaka till ett annat ärende',
    },
    states: {
      hold: 'Paus',
      'hold.running': ['Pågår', 'Arbetet pågår.'],
      'hold.onHold': ['Pausat', 'Ärendet är pausat. Interna frister står, lagstadgade löper.'],
    },
    deadlines: { 'hold-ends': 'Pausen upphör' },
  },
  en: {
    acts: {
      HOLD: 'Put the case on hold',
      RESUME: 'Resume the case',
      HOLD_ENDS: 'End the hold on its day',
      NOTE_CONTEXT: 'Note a context',
      LINK_CASE: 'Link to other cases',
      CASE_LINKED: 'Link back to another case',
    },
    states: {
      hold: 'Hold',
      'hold.running': ['Running', 'Work is under way.'],
      'hold.onHold': ['On hold', 'The case is on hold. Internal deadlines stand still, legal ones run.'],
    },
    deadlines: { 'hold-ends': 'The hold ends' },
  },
};
