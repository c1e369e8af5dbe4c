import { earliest, lastDay, type ChartEvent, type Instance, type IsoDate, type Occurrence } from '#process';

/**
 * The day the chart is told an act happened: the last possible one, but never after the day it was recorded.
 * When nothing is known of the day, the latest on which the instance entered a state it is in, so that time does not run backwards.
 *
 * @param recordedOn  day of recording in Europe/Stockholm
 * @param instance  null when the act opens it
 */
export function actDay(occurred: Occurrence, recordedOn: IsoDate, instance: Instance | null): IsoDate {
  const last = lastDay(occurred);
  if (last !== null) return earliest(last, recordedOn);
  const entered = instance === null ? [] : Object.values(instance.entered);
  return (
    entered.reduce<IsoDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null) ??
    recordedOn
  );
}

/** Says with the day that it is not known itself. */
export const vaguely = ({ precision }: Occurrence): Pick<ChartEvent, 'vague'> =>
  precision === 'day' ? {} : { vague: precision };
