import './styles/ordna.css';
import { askAhead } from './api/ahead';
import { firstAsked } from './api/first-asked';
import { locale } from './intl/locale';
import { breath, painted } from './parts/rest';
import { applyTheme, keepDensity, readDensity, readTheme } from './shell/theme';

applyTheme(readTheme());
keepDensity(readDensity());
document.documentElement.lang = locale;

/**
 * What the page is going to show is asked for while its code is on its way. The code runs when the document's own frame has been seen, a
 * piece at a time, so that a slow telephone answers its reader in between. Nothing at the top of a file waits: files that it waits for
 * may need this one.
 */
async function begin(place: HTMLElement): Promise<void> {
  askAhead(firstAsked(location));
  await painted();
  await import('react-dom/client');
  await breath();
  const { start } = await import('./app');
  await breath();
  await start(place);
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app');
void begin(place);
