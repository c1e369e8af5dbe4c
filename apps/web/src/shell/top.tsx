import { Languages, SunMoon } from 'lucide-react';
import { useText } from '../intl/text';
import { locale, otherLocale } from '../intl/locale';
import { Bell } from '../notifications/bell';
import { NewsLine } from '../notifications/news-line';
import { Find } from '../palette/find';
import { Icon } from '../parts/icon';
import { ShownCrumbs } from './crumbs';
import { turnTheme } from './theme';

/** Where one is, and what helps everywhere. */
export function Top() {
  const text = useText();
  return (
    <section className="top" aria-label={text('top.tools')}>
      <ShownCrumbs />
      <span className="grow" />
      <NewsLine />
      <Find />
      <Bell />
      <button
        className="round"
        type="button"
        lang={otherLocale}
        aria-label={text('top.language')}
        onClick={changeLanguage}
      >
        <Icon as={Languages} />
      </button>
      <button className="round" type="button" aria-label={text('top.theme')} onClick={turnTheme}>
        <Icon as={SunMoon} />
      </button>
    </section>
  );
}

/** The same page in the other language; the whole app is read anew, so that no sentence is left behind. */
function changeLanguage(): void {
  const { pathname, search, hash } = location;
  const other = locale === 'en' ? pathname.replace(/^\/en/, '') || '/' : `/en${pathname}`;
  location.assign(`${other}${search}${hash}`);
}
