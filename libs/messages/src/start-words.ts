import type { InEach } from './locale.js';

interface Way {
  readonly name: string;
  readonly says: string;
}

/** What one meets at the bare address. */
export interface StartWords {
  readonly title: string;
  readonly lead: string;
  readonly ways: { readonly signIn: string; readonly account: Way; readonly api: Way; readonly post: Way };
}

export const startWords: InEach<StartWords> = {
  sv: {
    title: 'Ordnat införande',
    lead: 'Ordna för varje ny behandling från första signal till användning i regionerna, och visar var den står och varför.',
    ways: {
      signIn: 'Logga in',
      account: { name: 'Mitt konto', says: 'Dina uppdrag, och var du är inloggad.' },
      api: {
        name: 'Gränssnittet för andra system (API)',
        says: 'Ärenden, uppgifter, processer och journal, med beskrivning.',
      },
      post: { name: 'Uppfångade brev', says: 'Brev som skulle ha skickats, för den som provar Ordna på egen dator.' },
    },
  },
  en: {
    title: 'Managed introduction',
    lead: 'Ordna takes each new treatment from the first signal to its use in the regions, and shows where it stands and why.',
    ways: {
      signIn: 'Sign in',
      account: { name: 'My account', says: 'What you hold, and where you are signed in.' },
      api: { name: 'The interface for other systems (API)', says: 'Cases, tasks, processes and journal, described.' },
      post: {
        name: 'Caught letters',
        says: 'Letters that would have been sent, for trying Ordna out on one’s own machine.',
      },
    },
  },
};
