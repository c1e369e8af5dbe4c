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
import { nameFirstEntry } from './shell/scroll-place';

/** Draws the first page. */
export async function start(place: HTMLElement): Promise<void> {
  nameFirstEntry();
  // What the page asks for and its code are fetched at once, side by side with the sentences.
  const router = createBrowserRouter(routes, { basename });
  const [messages] = await Promise.all([loadMessages(locale), firstPage(router)]);
  // As a transition, drawing lets input and painting in between.
  startTransition(() =>
    createRoot(place).render(
      <StrictMode>
        <IntlProvider locale={locale} messages={messages}>
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
