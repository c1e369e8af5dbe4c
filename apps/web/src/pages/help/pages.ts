import type { MessageId } from '../../intl/catalogue';
import type { Role } from '../../session/session';

export interface HelpPage {
  /** As the address has it, and the file in `docs/handbook/sv` and `docs/handbook/en`. */
  readonly slug: string;
  readonly name: MessageId;
  /** Whose handbook it is; it is shown to them first. */
  readonly roles: readonly Role[];
}

/** The handbook, one page per role. */
export const HELP_PAGES: readonly HelpPage[] = [
  {
    slug: 'kontaktperson',
    name: 'help.contact-person',
    roles: ['contact-person', 'contact-deputy', 'working-group-member'],
  },
  { slug: 'kansli', name: 'help.office', roles: ['coordinator', 'evaluator', 'scanner', 'negotiator'] },
  {
    slug: 'radsledamot',
    name: 'help.council',
    roles: ['council-member', 'council-chair', 'body-member', 'body-chair', 'body-secretary'],
  },
  { slug: 'ledning', name: 'help.management', roles: ['manager'] },
  { slug: 'foretag', name: 'help.company', roles: ['company-user'] },
  {
    slug: 'upphandling-och-diarium',
    name: 'help.procurement',
    roles: ['procurer', 'registrar', 'archivist', 'auditor'],
  },
  { slug: 'allmanhet', name: 'help.public', roles: [] },
  { slug: 'administrator', name: 'help.administrator', roles: [] },
];

/** All pages, those of the roles held first. */
export const pagesFor = (roles: readonly Role[]): readonly HelpPage[] => {
  const isOwn = (page: HelpPage): boolean => page.roles.some((role) => roles.includes(role));
  return [...HELP_PAGES.filter(isOwn), ...HELP_PAGES.filter((page) => !isOwn(page))];
};
