import { PERSONAL_TABLES, type PersonalTable, type Treatment } from '#persistence';
import { noArguments, type Command } from '../command.js';
import { WORDS } from '../command-words.js';

const { usage } = WORDS['personal-data'];

/** Writes the data map as the page `docs/personal-data.md` has it. Needs no database. */
export const personalData: Command = {
  run: async (args, output) => {
    noArguments(args, usage);
    output.result(
      { places: PERSONAL_TABLES.map((table) => ({ ...table })) },
      personalDataPage(PERSONAL_TABLES).split('\n').slice(0, -1),
    );
    return Promise.resolve(true);
  },
};

const SAYS: Readonly<Record<Exclude<Treatment, 'code'>, string>> = {
  emptied: 'emptied in the person’s own rows, swept elsewhere',
  swept: 'swept',
  follows: 'emptied with its row’s words',
  guarded: 'guarded',
};

/** The data map as a page for people, made from the registry that erasing and exporting follow. */
export function personalDataPage(tables: readonly PersonalTable[]): string {
  const rows = tables.map(({ table, purpose, retention, own, ownRowsGo, columns }) => {
    const treated = Object.entries(columns).flatMap(([name, treatment]) =>
      treatment === 'code' ? [] : [`\`${name}\`: ${SAYS[treatment]}`],
    );
    const rowsOf = own === undefined ? 'none' : ownRowsGo === true ? 'go' : 'stay';
    return `| \`${table}\` | ${purpose} | ${rowsOf} | ${treated.join('; ') || '–'} | ${retention} |`;
  });
  return `# Personal data: the map
Where something about people is kept, why, how long, and what becomes of it when a person is erased. Made by
\`npm run -s ordna -- personal-data > docs/personal-data.md\` from \`libs/persistence/src/network/personal-tables/\`, which exporting and
erasing follow; a test compares that with the schema, so a column that is not in it fails the build.

- A person's **own rows** are those that point to them by id or address. They *go*, or *stay* under an id that leads to nobody.
- **emptied**: words in a person's own rows become empty.
- **swept**: wherever the person's name (in either order of its words) or address occurs, in anybody's row, it becomes \`[raderad]\`.
- **guarded**: hashed, or derived from what is hashed. An act whose text names somebody of the network is refused with a request
  to write the position instead, and texts by one-time links are taken without the names, so nothing has to be taken out. What
  was written before its bearer was in the network is listed by the erasure, for the archive to judge (GDPR art. 17.3).

Everyone gets what is kept of themselves at \`GET /persons/me/exports\` and corrects it at \`POST /persons/me/corrections\`;
coordinators do it for anyone and erase at \`POST /persons/{personId}/erasures\`. Each of it is written in \`network_entry\`, and
so is who reads somebody else's record or declaration. Logs hold
ids and codes. Personal identity numbers are never kept; a sign-in is known by its provider's subject.

| table | why | own rows | words | how long |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
