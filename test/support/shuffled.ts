/** The same members in another order, the same one for the same seed. Members are moved by the method of Fisher and Yates. */
export function shuffled<T>(members: readonly T[], seed: number): readonly T[] {
  const moved = [...members];
  let state = seed * 2_654_435_761;
  for (let index = moved.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = state % (index + 1);
    const [a, b] = [moved[index], moved[other]];
    if (a === undefined || b === undefined) continue;
    moved[index] = b;
    moved[other] = a;
  }
  return moved;
}
