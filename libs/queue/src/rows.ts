/** Reads a column that the schema says is text. @throws TypeError when the schema and this code have parted ways */
export function textOf(row: unknown, column: string): string {
  const value = columnOf(row, column);
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text`);
  return value;
}

export function columnOf(row: unknown, column: string): unknown {
  if (typeof row !== 'object' || row === null || !(column in row)) throw new TypeError(`Column ${column} is missing`);
  return Reflect.get(row, column);
}

/** Likewise a point in time. */
export function instantOf(row: unknown, column: string): Date {
  const value = columnOf(row, column);
  if (!(value instanceof Date)) throw new TypeError(`Column ${column} holds no point in time`);
  return value;
}
