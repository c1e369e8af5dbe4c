/** The handbook inside the app. */
export const help = {
  'help.title': 'Hjälp',
  'help.lead': 'En kort handbok för varje roll: vad du gör, var du gör det och vad som händer sedan.',
  'help.own': 'Handboken för din roll står först.',
  'help.others': 'Alla handböcker',
  'help.keys': 'Tangenter',
  'help.keys.says':
    'Tryck <b>?</b> på vilken sida som helst för att se sidans tangenter, och <b>Ctrl K</b> för att söka.',
  'help.here': 'Hjälp med den här sidan',
  'help.gone': 'Det finns ingen sådan handbok',
  'help.contact-person': 'Kontaktperson',
  'help.office': 'Kansli och utvärderare',
  'help.council': 'Ledamot i rådet',
  'help.management': 'Ledning',
  'help.company': 'Företag',
  'help.procurement': 'Upphandling och registrator',
  'help.public': 'Allmänheten',
  'help.administrator': 'Administratör',
} as const;
