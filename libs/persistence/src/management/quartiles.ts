/** So many that took so many days. */
export interface DayCount {
  readonly days: number;
  readonly count: number;
}

/** Days within which a quarter, half and three quarters are; between two numbers as far as the share lies between them. */
export function quartilesOf(counts: readonly DayCount[]): readonly [number, number, number] {
  const sorted = counts.toSorted((a, b) => a.days - b.days);
  const last = sorted.reduce((sum, { count }) => sum + count, 0) - 1;
  const nth = (place: number): number => {
    let before = 0;
    for (const { days, count } of sorted) {
      before += count;
      if (place < before) return days;
    }
    return sorted.at(-1)?.days ?? 0;
  };
  const share = (part: number): number => {
    const place = Math.max(0, last * part);
    const low = nth(Math.floor(place));
    return low + (nth(Math.ceil(place)) - low) * (place - Math.floor(place));
  };
  return [share(0.25), share(0.5), share(0.75)];
}
