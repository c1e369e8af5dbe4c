/**
 * Works on all items, on at most so many at a time: each lane takes the next one when it is done with its own.
 *
 * @returns what became of each, in the order of the items
 */
export async function settleInLanes<Item, T>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<T>,
): Promise<readonly PromiseSettledResult<T>[]> {
  const settled: PromiseSettledResult<T>[] = [];
  const left = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of left) {
      const [outcome] = await Promise.allSettled([work(item)]);
      settled[index] = outcome;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return settled;
}
