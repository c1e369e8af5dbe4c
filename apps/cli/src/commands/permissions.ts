import { actLabel, chartLabel, nameOf, operationText } from '#messages';
import { CHART_IDS, charts, isOperationName, permissionTable, type Permission } from '#process';
import { noArguments, type Command } from '../command.js';
import { WORDS } from '../command-words.js';

const { usage } = WORDS.permissions;

/** Writes the permission table as the page `docs/permissions.md` has it. Needs no database. */
export const permissions: Command = {
  run: async (args, output) => {
    noArguments(args, usage);
    output.result({ permissions: permissionTable(charts) }, permissionsPage().split('\n').slice(0, -1));
    return Promise.resolve(true);
  },
};

const HEAD = `# Who may do what

Made by \`npm run -s ordna -- permissions > docs/permissions.md\` from the table that decides every call; a test fails when this page
is behind it. Roles come from our own mandates, never from a token. The API gives the same table at \`GET /permissions\`.

How far a right reaches: *national* everything; *own-area* (a health care region), *own-region*, *own-product*, *own-case* what the
mandate names; *published* what anyone may read; *own* what is addressed to oneself; *as-the-act* as the act that is performed. For
acts, and for what is one's own, a mandate that names a case or a half of the work (medicines, devices) reaches no further than that.
`;

/** The page, ending in a line break. */
export function permissionsPage(): string {
  const rows = permissionTable(charts);
  const operations = rows.filter(({ kind }) => kind === 'operation');
  const acts = CHART_IDS.map((id) => rows.filter(({ chart }) => chart === id)).filter((ofChart) => ofChart.length > 0);
  return [
    HEAD,
    '## Operations\n',
    table('Operation', operations),
    ...acts.flatMap((ofChart) => [`## ${headOf(ofChart)}\n`, table('Act', ofChart)]),
  ].join('\n');
}

const headOf = ([first]: readonly Permission[]): string =>
  first?.chart ? `Acts: ${chartLabel(first.chart, 'en').toLowerCase()} (\`${first.chart}\`)` : '';

const table = (what: string, rows: readonly Permission[]): string =>
  [`| ${what} | who, and how far |`, '|---|---|', ...rows.map(line), ''].join('\n');

const line = (row: Permission): string => `| \`${row.name}\` ${says(row)} | ${who(row)} |`;

function says({ chart, name, versions }: Permission): string {
  if (chart === null) return isOperationName(name) ? operationText(name, 'en') : name;
  return `${actLabel(chart, name, 'en')} (v${versions.join(', v')})`;
}

/** Roles that reach equally far stand together. */
function who({ open, grants }: Permission): string {
  if (open) return 'anyone';
  const reaches = [...new Set(grants.map(({ reach }) => reach))];
  return reaches
    .map((reach) => {
      const roles = grants.filter((grant) => grant.reach === reach).map(({ role }) => nameOf('role', role, 'en'));
      return `*${reach}*: ${roles.join(', ')}`;
    })
    .join('; ');
}
