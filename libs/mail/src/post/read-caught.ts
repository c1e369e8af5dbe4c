import PostalMime from 'postal-mime';

/** A caught letter as somebody looks at it. */
export interface CaughtMessage {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: Date | null;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly text: string;
    readonly size: number;
  }[];
}

/** Reads a message of our own making. */
export async function readCaught(raw: Buffer): Promise<CaughtMessage> {
  const { from, to = [], subject = '', date, text = '', html = '', attachments } = await PostalMime.parse(raw);
  const sentAt = new Date(date ?? '');
  return {
    from: [from?.name ?? '', `<${from?.address ?? ''}>`].join(' ').trim(),
    to: to.map(({ address }) => address ?? '').join(', '),
    subject,
    sentAt: Number.isNaN(sentAt.getTime()) ? null : sentAt,
    text,
    html,
    attachments: attachments.map(({ filename, mimeType, content }) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
      return { name: filename ?? '', type: mimeType, text: bytes.toString('utf8'), size: bytes.length };
    }),
  };
}
