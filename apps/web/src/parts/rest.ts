/** Milliseconds after which a window that paints nothing, because nobody looks at it, goes on. */
const UNSEEN_MS = 100;

/** When what the document shows by now has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });

/** Lets input and painting in between two pieces of work. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
