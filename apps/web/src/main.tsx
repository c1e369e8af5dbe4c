import './styles/ordna.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { newQueryClient } from './api/queries';
import { loadMessages } from './intl/catalogue';
import { basename, locale } from './intl/locale';
import { KeyBindings } from './keys/keys';
import { routes } from './routes';
import { CrumbTrail } from './shell/crumbs';
import { applyTheme, keepDensity, readDensity, readTheme } from './shell/theme';

applyTheme(readTheme());
keepDensity(readDensity());
document.documentElement.lang = locale;

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app');
const messages = await loadMessages(locale);
const router = createBrowserRouter(routes, { basename });

createRoot(place).render(
  <StrictMode>
    <IntlProvider locale={locale} messages={messages} timeZone="Europe/Stockholm">
      <I18nProvider locale={locale === 'en' ? 'en-GB' : 'sv-SE'}>
        <QueryClientProvider client={newQueryClient()}>
          <KeyBindings>
            <CrumbTrail>
              <RouterProvider router={router} />
            </CrumbTrail>
          </KeyBindings>
        </QueryClientProvider>
      </I18nProvider>
    </IntlProvider>
  </StrictMode>,
);
