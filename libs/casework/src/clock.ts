import { startOfDay, type IsoDate } from '#process';
import type { Clock } from './ports.js';

/** The machine's time. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

export interface TimeSpan {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** A clock that stands still until told otherwise, so that a test walks through years. It never runs backwards. */
export class VirtualClock implements Clock {
  private time: number;

  constructor(start: Date) {
    this.time = start.getTime();
  }

  now(): Date {
    return new Date(this.time);
  }

  /** @throws RangeError when the instant lies before the present one */
  set(instant: Date): void {
    if (!(instant.getTime() >= this.time)) throw new RangeError('A clock never runs backwards');
    this.time = instant.getTime();
  }

  /** Goes to the first instant of a day in Europe/Stockholm. */
  setDay(day: IsoDate): void {
    this.set(startOfDay(day));
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: TimeSpan): void {
    this.set(new Date(this.time + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000));
  }
}
