import { locale } from '../../intl/locale';
import { parseMarkdown, type Block } from './markdown';

/** The pages stand in `docs/handbook`, where they are also read on the web and on paper; each is fetched when it is opened. */
const TEXTS = import.meta.glob<string>('../../../../../docs/handbook/*/*.md', { query: '?raw', import: 'default' });
const PICTURES = import.meta.glob<string>('../../../../../docs/handbook/pictures/**/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});
const ROOT = '../../../../../docs/handbook';

/** The page of a role in the reader's language; null when there is none. */
export async function readHandbook(slug: string): Promise<readonly Block[] | null> {
  const load = TEXTS[`${ROOT}/${locale}/${slug}.md`];
  return load ? parseMarkdown(await load()) : null;
}

/** Where a picture is served; null for one that has not been taken. Those of the English pages stand in a folder `en`. */
export const pictureAt = (file: string): string | null => PICTURES[`${ROOT}/pictures/${file}`] ?? null;
