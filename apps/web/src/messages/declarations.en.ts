/** Where somebody else’s declaration of interest is begun. */
export const declarations = {
  'declaration.new': 'New declaration of interest',
  'declaration.new.says':
    'Whoever holds a place gets a letter of their own that asks for a declaration. Here you ask for one that is missing, or take over an assessment that was made on paper.',
  'declaration.as': 'What is it about?',
  'declaration.begun': '{name} now has a declaration of interest for {assignmentLabel}.',
  'declaration.not-yours': 'This is done by who assesses conflicts of interest, or by the office.',
  'declaration.back': 'To the declarations of interest',
};
