import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locale } from './locale';

/** The reader's language for the parts that name things by themselves; those parts come when they are used, and this with them. */
export function AriaLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={locale === 'en' ? 'en-GB' : 'sv-SE'}>{children}</I18nProvider>;
}
