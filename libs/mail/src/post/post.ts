import type { Locale } from '#messages';

/** A letter as it leaves: everything that its message is made from. */
export interface OutgoingMail {
  readonly letterId: string;
  readonly messageId: string;
  readonly fromName: string | null;
  readonly from: string;
  readonly to: string;
  /** Takes answers, and what cannot be delivered. */
  readonly replyTo: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An iCalendar object. */
  readonly calendar: string | null;
  /** One click there, and no more of the kind is sent. */
  readonly unsubscribeUrl: string | null;
  /** Its date: when it was written, or the first hour after that at which letters leave. The same each time it is sent. */
  readonly writtenAt: Date;
}

/** A way for letters to leave. Sending one twice is the receiver's to notice: the Message-ID is the same. */
export interface Post {
  /** @throws MailNotSent */
  send(mail: OutgoingMail): Promise<void>;
  close(): Promise<void>;
}

/** A letter has not been taken. Holds codes only: servers like to repeat addresses in their answers. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(
    readonly code: string,
    /** Whether trying again would end in the same way. */
    readonly isPermanent: boolean,
  ) {
    super(code);
  }
}
