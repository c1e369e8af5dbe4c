import './styles/ordna.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { queryClient } from './api/early';
import { firstPage } from './first-page';
import { loadMessages } from './intl/catalogue';
import { basename, locale } from './intl/locale';
import { KeyBindings } from './keys/keys';
import { routes } from './routes';
import { CrumbTrail } from './shell/crumbs';
import { applyTheme, keepDensity, readDensity, readTheme } from './shell/theme';

applyTheme(readTheme());
keepDensity(readDensity());
document.documentElement.lang = locale;

/** Draws the first page. Nothing at the top of a file waits: files that it waits for may need this one. */
async function start(place: HTMLElement): Promise<void> {
  // What the page asks for and its code are fetched at once, side by side with the sentences.
  const router = createBrowserRouter(routes, { basename });
  const [messages] = await Promise.all([loadMessages(locale), firstPage(router)]);
  // As a transition, drawing lets input and painting in between.
  startTransition(() =>
    createRoot(place).render(
      <StrictMode>
        <IntlProvider locale={locale} messages={messages} timeZone="Europe/Stockholm">
          <QueryClientProvider client={queryClient}>
            <KeyBindings>
              <CrumbTrail>
                <RouterProvider router={router} />
              </CrumbTrail>
            </KeyBindings>
          </QueryClientProvider>
        </IntlProvider>
      </StrictMode>,
    ),
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app');
void start(place);
