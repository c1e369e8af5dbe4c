import { acts } from './acts.sv';
import { board } from './board.sv';
import { bodies } from './bodies.sv';
import { cases } from './cases.sv';
import { declarations } from './declarations.sv';
import { files } from './files.sv';
import { help } from './help.sv';
import { list } from './list.sv';
import { newCase } from './new-case.sv';
import { notices } from './notices.sv';
import { opinion } from './opinion.sv';
import { palette } from './palette.sv';
import { people } from './people.sv';
import { places } from './places.sv';
import { rounds } from './rounds.sv';
import { settings } from './settings.sv';
import { shell } from './shell.sv';
import { task } from './task.sv';
import { tasks } from './tasks.sv';

/** Everything the app says, in Swedish. A sentence is written whole, with ICU places for facts. */
export const sv = {
  ...acts,
  ...board,
  ...bodies,
  ...cases,
  ...declarations,
  ...files,
  ...help,
  ...list,
  ...newCase,
  ...notices,
  ...palette,
  ...opinion,
  ...people,
  ...places,
  ...rounds,
  ...settings,
  ...shell,
  ...task,
  ...tasks,
} as const;
