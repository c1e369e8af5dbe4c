/** Where somebody else’s declaration of interest is begun. */
export const declarations = {
  'declaration.new': 'Ny jävsdeklaration',
  'declaration.new.says':
    'Den som har ett uppdrag får själv ett brev om att lämna sin deklaration. Här ber du om en som saknas, eller för in en bedömning som redan är gjord på papper.',
  'declaration.as': 'Vad gäller det?',
  'declaration.begun': '{name} har nu en jävsdeklaration för {assignmentLabel}.',
  'declaration.not-yours': 'Det här görs av den som bedömer jäv eller av kansliet.',
  'declaration.back': 'Till jävsdeklarationerna',
};
