import type { FactWords } from './words.js';

/** Medical devices. */
export const devices: FactWords = {
  alternatives: ['Alternativ', 'Alternatives'],
  covers: ['Vad den omfattar', 'What it covers'],
  deviceClass: ['Riskklass', 'Risk class'],
  form: ['Formulär', 'Form'],
  'NOMINATED.members': ['Produkter', 'Products'],
  'COMPANY_FORM_RECEIVED.members': ['Produkter', 'Products'],
  'SCANNING_FOUND.members': ['Produkter', 'Products'],
  'THEME_SURVEYED.members': ['Produkter', 'Products'],
  meetsPreconditions: ['Uppfyller förutsättningarna', 'Meets the preconditions'],
  closedBecause: ['Varför frågan avslutas i förtid', 'Why the question closes early'],
  noConsulteesBecause: ['Varför ingen tillfrågas', 'Why nobody is consulted'],
  notice: ['Säkerhetsmeddelande', 'Safety notice'],
  notifiedBody: ['Anmält organ', 'Notified body'],
  object: ['Vad ärendet gäller', 'What the case is about'],
  precondition: ['Förutsättning', 'Precondition'],
  preconditions: ['Förutsättningar', 'Preconditions'],
  regulation: ['Regelverk', 'Regulation'],
  senders: ['Avsändare', 'Senders'],
  step: ['Steg', 'Step'],
};
