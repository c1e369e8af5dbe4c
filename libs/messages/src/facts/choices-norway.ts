import type { FactWords } from './words.js';

export const norwayChoices: FactWords = {
  'kind=full': ['Full metodbedömning', 'Full assessment'],
  'kind=rapid': ['Snabb metodbedömning', 'Rapid assessment'],
  'kind=simplified': ['Förenklad bedömning', 'Simplified assessment'],
  'kind=price-note-only': ['Bara prisnotat', 'Price note only'],
  'helse-nord': ['Helse Nord', 'Helse Nord'],
  'helse-midt-norge': ['Helse Midt-Norge', 'Helse Midt-Norge'],
  'helse-vest': ['Helse Vest', 'Helse Vest'],
  'helse-sor-ost': ['Helse Sør-Øst', 'Helse Sør-Øst'],
  'about=criteria': ['Kriterierna', 'The criteria'],
  'about=scope': ['Omfattningen', 'The scope'],
  'result=agreement': ['Avtal', 'Agreement'],
  'result=no-agreement': ['Inget avtal', 'No agreement'],
  hospitals: ['Sjukhusen', 'The hospitals'],
  'national-insurance': ['Folketrygden', 'National insurance'],
};
