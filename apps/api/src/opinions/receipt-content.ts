import type { ReceiptView } from '#contract';
import { fill, receiptWords, type Locale } from '#messages';
import type { Paper, PaperSection } from '#papers';

/** A receipt in words: what its page shows and its paper holds. */
export function receiptContent(receipt: ReceiptView, locale: Locale): Paper {
  const words = receiptWords[locale];
  const about = { region: receipt.regionLabel, at: receipt.submittedAt };
  return {
    lang: locale,
    title: fill(receipt.late ? words.titleLate : words.title, about, locale),
    lead: [
      fill(receipt.late ? words.late : words.submitted, about, locale),
      ...(receipt.canAmendUntil === null ? [] : [fill(words.amendable, { until: receipt.canAmendUntil }, locale)]),
      ...(receipt.isLatest ? [] : [words.superseded]),
    ].join(' '),
    sections: [
      aboutSection(receipt, locale),
      personSection(receipt, locale),
      ...answerSections(receipt, locale),
      proofSection(receipt, locale),
    ],
    notWhole: words.notWhole,
    foot: `${words.foot} · ${receipt.product} · ${receipt.regionLabel}`,
    writtenAt: new Date(receipt.submittedAt),
  };
}

function aboutSection(
  { product, indication, regionLabel, version, registerNumber }: ReceiptView,
  locale: Locale,
): PaperSection {
  const words = receiptWords[locale];
  return {
    heading: words.about,
    facts: [
      { label: words.product, value: product },
      { label: words.indication, value: indication },
      { label: words.region, value: regionLabel },
      { label: words.version, value: String(version) },
      ...(registerNumber === null ? [] : [{ label: words.registerNumber, value: registerNumber }]),
    ],
  };
}

function personSection(receipt: ReceiptView, locale: Locale): PaperSection {
  const words = receiptWords[locale];
  const person = receipt.person ?? words.erased;
  const value = receipt.onBehalfOfSomeone
    ? fill(words.inPlaceOf, { person, absent: receipt.onBehalfOf ?? words.erased }, locale)
    : person;
  return {
    heading: words.byWhom,
    facts: [
      { label: words.person, value },
      { label: words.role, value: receipt.roleLabel },
      ...(receipt.answer.decidedBy === null ? [] : [{ label: words.decidedBy, value: receipt.answer.decidedBy }]),
    ],
  };
}

function answerSections({ answer }: ReceiptView, locale: Locale): readonly PaperSection[] {
  const words = receiptWords[locale];
  return [
    { heading: words.answer, facts: [{ label: words.stance, value: answer.stanceLabel ?? '–' }] },
    ...answer.judgements.map(({ label, judgementLabel, reason }) => ({
      heading: `${label}: ${judgementLabel.toLowerCase()}`,
      paragraphs: [reason],
    })),
    ...answer.answers.map(({ question, questionText, text }) => ({
      heading: questionText ?? question,
      paragraphs: [text],
    })),
    ...(answer.text === null ? [] : [{ heading: words.text, paragraphs: [answer.text] }]),
    ...(answer.attachments.length === 0
      ? []
      : [
          {
            heading: words.attachments,
            // The hash proves which file it was, also when its name is gone.
            paragraphs: answer.attachments.map(({ name, document, secrecyLabel }) =>
              [...(name === null ? [] : [name]), secrecyLabel, document].join(', '),
            ),
          },
        ]),
  ];
}

function proofSection({ seq, id, prevHash, verified }: ReceiptView, locale: Locale): PaperSection {
  const words = receiptWords[locale];
  return {
    heading: words.proof,
    facts: [
      { label: words.entry, value: String(seq) },
      { label: words.hash, value: id },
      { label: words.previous, value: prevHash },
    ],
    paragraphs: [verified ? words.verified : words.notVerified, words.howToVerify],
  };
}
