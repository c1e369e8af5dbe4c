import type { Provider } from '@nestjs/common';

type Made<Parts extends readonly unknown[], T> = new (...parts: Parts) => T;

/** A class made from others, in the order of its constructor. */
export const made = <Parts extends readonly unknown[], T>(
  provide: Made<Parts, T>,
  ...inject: { readonly [n in keyof Parts]: Token<Parts[n]> }
): Provider => ({
  provide,
  inject: [...inject],
  useFactory: (...parts: Parts) => new provide(...parts),
});
type Token<Part> = abstract new (...parts: never[]) => Part;
