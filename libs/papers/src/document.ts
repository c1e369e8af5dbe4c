/** Distance from the paper's edges, in points. */
export const MARGIN = 57;

interface Opened {
  readonly title: string;
  readonly lang: 'sv' | 'en';
  readonly writtenAt: Date;
}

/** An empty tagged document on A4 that says its title and language. What writes it is loaded with the first. */
export async function openDocument({ title, lang, writtenAt }: Opened): Promise<PDFKit.PDFDocument> {
  const { default: Pdf } = await import('pdfkit');
  return new Pdf({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: lang === 'sv' ? 'sv-SE' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: title,
      Author: 'Ordna',
      Creator: 'Ordna',
      Producer: 'Ordna',
      CreationDate: writtenAt,
      ModDate: writtenAt,
    },
  });
}

/** The document's bytes once it has been ended. Ask before anything is written. */
export function wholeOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
