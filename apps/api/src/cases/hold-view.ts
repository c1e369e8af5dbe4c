import type { CaseView } from '#contract';
import { classHoldText, factChoiceLabel, type Locale } from '#messages';
import type { InstanceView } from '#persistence';
import type { Looked } from './status-sentence.js';

const ON_HOLD = 'hold.onHold';

/** Since when a case is on hold, why and until when, as far as it is known; null when it is not. */
export function toHold({ details, main }: Looked, locale: Locale): CaseView['hold'] {
  if (!details.onHold) return null;
  const instance = details.instances.find(({ id }) => id === details.mainInstanceId);
  const { holdReason: reason, holdClassName: className } = main?.context ?? {};
  const ends = details.deadlines.find(({ kind, status }) => kind === 'hold-ends' && status === 'running');
  return {
    since: instance?.entered[ON_HOLD] ?? null,
    sincePrecision: instance?.vague?.[ON_HOLD] ?? 'day',
    reasonLabel:
      typeof className === 'string'
        ? classHoldText(className, locale)
        : instance && typeof reason === 'string'
          ? labelOf(instance.chart, reason, locale)
          : null,
    until: ends?.dueOn ?? null,
  };
}

const labelOf = (chart: InstanceView['chart'], reason: string, locale: Locale): string | null =>
  factChoiceLabel({ chart, act: 'HOLD', path: 'reasonCode' }, reason, locale);
