import { execFile } from 'node:child_process';
import { chown, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './errors.js';
import { hasCode } from './files.js';

/** `nobody` on every Linux we know of. PostgreSQL only asks that it is not uid 0. */
const NOBODY = 65_534;

const OTHER_FOLDER = 'Start as the user who made it, or choose another folder with ORDNA_DATA.';

/** Under which account PostgreSQL's programs run, and so to whom the cluster's files belong. */
export interface Account {
  /** Words put before the program's own command line. */
  readonly prefix: readonly string[];
  /** Hands a path over to the account; does nothing where the account is the caller's own. */
  own(path: string): Promise<void>;
}

const CALLER: Account = { prefix: [], own: async () => {} };

/** Root outside, `nobody` to PostgreSQL: needs no chown, and works below a home only root may enter. */
const MAPPED_ROOT: Account = {
  prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
  own: async () => {},
};

function toOtherUser(uid: number, gid: number): Account {
  return {
    prefix: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    own: (path) => chown(path, uid, gid),
  };
}

/**
 * Chooses the account for a cluster. PostgreSQL refuses uid 0, and a cluster made under one account does not open under
 * another: an existing one is therefore opened by its owner.
 *
 * @param cluster  PostgreSQL's folder; need not exist yet
 * @throws EmbeddedPostgresError  when the cluster belongs to somebody this process cannot act for
 */
export async function chooseAccount(cluster: string): Promise<Account> {
  const uid = process.getuid?.();
  if (uid === undefined) return CALLER;
  const owner = await ownerOf(cluster);
  if (uid !== 0) {
    if (owner === null || owner.uid === uid) return CALLER;
    throw new EmbeddedPostgresError(`${cluster} belongs to user ${owner.uid}, not to you (${uid}). ${OTHER_FOLDER}`);
  }
  if (owner !== null && owner.uid !== 0) return toOtherUser(owner.uid, owner.gid);
  if (await canMapUsers()) return MAPPED_ROOT;
  if (owner === null) return toOtherUser(NOBODY, NOBODY);
  throw new EmbeddedPostgresError(
    `${cluster} was made by root in a user namespace, which this machine no longer allows (unshare --user). ` +
      `Allow it, or hand the folder over: chown -R ${NOBODY}:${NOBODY} ${cluster}`,
  );
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    if (hasCode(error, 'EACCES'))
      throw new EmbeddedPostgresError(`${path} is another user's. ${OTHER_FOLDER}`, { cause: error });
    throw error;
  }
}

async function canMapUsers(): Promise<boolean> {
  const [command, ...args] = MAPPED_ROOT.prefix;
  if (command === undefined) return false;
  try {
    await promisify(execFile)(command, [...args, 'true']);
    return true;
  } catch {
    return false;
  }
}

/** Splits a command line under an account into what `spawn` takes. */
export function underAccount(
  account: Account,
  program: string,
  args: readonly string[],
): [command: string, args: string[]] {
  const [command, ...rest] = [...account.prefix, program, ...args];
  return [command ?? program, rest];
}
