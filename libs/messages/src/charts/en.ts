import type { ChartId } from '#process';
import type { ChartTexts } from '../chart-texts.js';

const none: ChartTexts = { label: '', acts: {}, states: {}, deadlines: {} };
export const chartTextsEn: Readonly<Record<ChartId, ChartTexts>> = {
  'horizon-item': none,
  'opinion-round': none,
  'opinion': none,
  'council-item': none,
  'medicine-case': none,
  'class-case': none,
  'class-indication': none,
  'regional-introduction': none,
  'signature': none,
  'agreement': none,
  'procurement': none,
  'follow-up': none,
  'review-clock': none,
};
