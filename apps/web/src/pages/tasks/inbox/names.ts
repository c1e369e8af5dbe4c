/** Views and orders as the address has them. @source ux.md#2 */
export const VIEWS = ['mina', 'sena', 'vecka', 'ersattare', 'vantar', 'klara'] as const;
export type TaskViewName = (typeof VIEWS)[number];

export const SORTS = ['bradska', 'nyast', 'produkt'] as const;
export type TaskSort = (typeof SORTS)[number];
