/** Rows of one table that another chart takes over under the same names. @throws RangeError for a name that the table lacks */
export function only<T>(table: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    names.map((name) => {
      const row = table[name];
      if (row === undefined) throw new RangeError(`No row named ${name}`);
      return [name, row];
    }),
  );
}

/** All rows but the named ones. @throws RangeError for a name that the table lacks */
export function without<T>(table: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  only(table, names);
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)));
}
