import type { InEach } from './locale.js';
import type { Template } from './template.js';

/** Pages that letters lead to, and the one where caught letters are seen. */
export interface MailPageWords {
  readonly ending: { readonly title: string; readonly lead: string; readonly button: string };
  readonly ended: { readonly title: string; readonly lead: string };
  readonly notEnded: { readonly title: string; readonly lead: string };
  readonly caught: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    /** Heading of those that have left, where others wait. */
    readonly left: string;
    readonly waiting: string;
    readonly waitingLead: string;
    /** When a letter leaves; needs `when`. */
    readonly leaves: Template;
    readonly subject: string;
    readonly to: string;
    readonly from: string;
    readonly at: string;
    readonly back: string;
    readonly asText: string;
    readonly asHtml: string;
    readonly attachments: string;
    /** Needs `name`, `type` and `size`. */
    readonly attachment: Template;
  };
}

export const mailPages: InEach<MailPageWords> = {
  sv: {
    ending: {
      title: 'Avsluta sammandrag',
      lead: 'Du får då inga fler samlade brev om vad som händer i dina ärenden. Uppgifter får du även i fortsättningen, i egna brev.',
      button: 'Avsluta sammandragen',
    },
    ended: {
      title: 'Sammandragen är avslutade',
      lead: 'Du får inga fler samlade brev. Nyheterna finns kvar när du loggar in, och där kan du välja att få breven igen.',
    },
    notEnded: {
      title: 'Länken leder ingenstans',
      lead: 'Länken gäller inte. Logga in och ändra under Inställningar hur ofta du får brev.',
    },
    caught: {
      title: 'Uppfångade brev',
      lead: 'Ordna körs på den här datorn och skickar inga brev. Här är de som skulle ha skickats.',
      none: 'Inga brev ännu. Det första kommer när någon får en uppgift.',
      left: 'Brev som har lämnat',
      waiting: 'Brev som väntar',
      waitingLead: 'Brev lämnar Ordna bara på arbetsdagar, från klockan 7.',
      leaves: 'Lämnar {when}',
      subject: 'Ämne',
      to: 'Till',
      from: 'Från',
      at: 'Tid',
      back: 'Alla brev',
      asText: 'Som ren text',
      asHtml: 'Som det ser ut',
      attachments: 'Bilagor',
      attachment: '{name} ({type}, {size} byte)',
    },
  },
  en: {
    ending: {
      title: 'End digests',
      lead: 'You will then get no more collected letters about what happens in your cases. Tasks still come, in letters of their own.',
      button: 'End the digests',
    },
    ended: {
      title: 'The digests have ended',
      lead: 'You get no more collected letters. The news are still there when you sign in, and there you can choose to get the letters again.',
    },
    notEnded: {
      title: 'The link leads nowhere',
      lead: 'The link does not hold. Sign in and change under Settings how often you get letters.',
    },
    caught: {
      title: 'Caught letters',
      lead: 'Ordna runs on this computer and sends no letters. Here are those that would have been sent.',
      none: 'No letters yet. The first one comes when somebody gets a task.',
      left: 'Letters that have left',
      waiting: 'Letters that wait',
      waitingLead: 'Letters leave Ordna on working days only, from 7 o’clock.',
      leaves: 'Leaves on {when}',
      subject: 'Subject',
      to: 'To',
      from: 'From',
      at: 'Time',
      back: 'All letters',
      asText: 'As plain text',
      asHtml: 'As it looks',
      attachments: 'Attachments',
      attachment: '{name} ({type}, {size} bytes)',
    },
  },
};
