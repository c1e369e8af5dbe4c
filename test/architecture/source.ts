import ts from 'typescript';

/** A file of the repository. Paths are from its root, with `/`. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Vanishes when compiled. */
  readonly typeOnly: boolean;
}

/** Something found at a line, such as `Date.now`. */
export interface Mention {
  readonly what: string;
  readonly line: number;
}

/** What the rules need to know of a file. Comments and strings count for nothing: it is read by TypeScript's own parser. */
export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  /** The type `any`, written out. */
  readonly anys: readonly Mention[];
  readonly environmentReads: readonly Mention[];
  /** Clock, chance, timers and network. */
  readonly impurities: readonly Mention[];
  /** Where a screen asks whether its reader has a role by name: `has('coordinator')`, `session.has(…)`. */
  readonly roleQuestions: readonly Mention[];
  /** Strings and templates with a letter that only Swedish has here. */
  readonly swedish: readonly Mention[];
}

const IMPURE_CALLS = new Set(['Date', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
const IMPURE_MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

export function parseSource({ path, text }: SourceText): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const nodes = allNodes(file);
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const mentions = (find: (node: ts.Node) => string | null): Mention[] =>
    nodes.flatMap((node) => {
      const what = find(node);
      return what === null ? [] : [{ what, line: lineOf(node) }];
    });
  return {
    path,
    imports: nodes.flatMap((node) => {
      const found = toImport(node);
      return found === null ? [] : [{ ...found, line: lineOf(node) }];
    }),
    anys: mentions((node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : null)),
    environmentReads: mentions(findEnvironmentRead),
    impurities: mentions(findImpurity),
    roleQuestions: mentions(findRoleQuestion),
    swedish: mentions(findSwedish),
  };
}

function allNodes(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return nodes;
}

/** Every form in which one module names another: import, export from, import(), typeof import(), require(), import = require(). */
function toImport(node: ts.Node): Omit<Import, 'line'> | null {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isExternalModuleReference(node)) return named(node.expression, false);
  if (ts.isImportTypeNode(node))
    return named(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  if (ts.isCallExpression(node) && isModuleCall(node)) return named(node.arguments[0], false);
  return null;
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Omit<Import, 'line'> | null {
  return specifier !== undefined && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, typeOnly } : null;
}

/** `import type { A }`, and also `import { type A, type B }`: verbatimModuleSyntax keeps the latter's import, bare of names. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isModuleCall(node: ts.CallExpression): boolean {
  return node.expression.kind === ts.SyntaxKind.ImportKeyword || isIdentifier(node.expression, 'require');
}

function isIdentifier(node: ts.Node | undefined, text: string): boolean {
  return node !== undefined && ts.isIdentifier(node) && node.text === text;
}

/** `a.b` as text, for `a.b` and `a['b']`. */
function toMember(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
    return `${node.expression.text}.${node.name.text}`;
  if (
    ts.isElementAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    ts.isStringLiteralLike(node.argumentExpression)
  ) {
    return `${node.expression.text}.${node.argumentExpression.text}`;
  }
  return null;
}

function findEnvironmentRead(node: ts.Node): string | null {
  if (toMember(node) === 'process.env') return 'process.env';
  const takesEnv = (names: readonly (ts.BindingElement | ts.ImportSpecifier)[]): boolean =>
    names.some(({ name, propertyName }) => isIdentifier(propertyName ?? name, 'env'));
  if (
    ts.isVariableDeclaration(node) &&
    ts.isObjectBindingPattern(node.name) &&
    isIdentifier(node.initializer, 'process')
  ) {
    return takesEnv(node.name.elements) ? 'env of process' : null;
  }
  if (
    ts.isImportDeclaration(node) &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    /^(node:)?process$/.test(node.moduleSpecifier.text)
  ) {
    const names = node.importClause?.namedBindings;
    return names !== undefined && ts.isNamedImports(names) && takesEnv(names.elements) ? 'env of node:process' : null;
  }
  return null;
}

function findImpurity(node: ts.Node): string | null {
  const member = toMember(node);
  if (member !== null) return IMPURE_MEMBERS.has(member) ? member : null;
  if (ts.isNewExpression(node))
    return isIdentifier(node.expression, 'Date') && !node.arguments?.length ? 'new Date()' : null;
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null;
  return IMPURE_CALLS.has(node.expression.text) ? `${node.expression.text}()` : null;
}

/** `has` alone, or a session's; a set's own `has` asks for something else. */
function findRoleQuestion(node: ts.Node): string | null {
  if (!ts.isCallExpression(node)) return null;
  const { expression, arguments: given } = node;
  const isAsked =
    isIdentifier(expression, 'has') ||
    (ts.isPropertyAccessExpression(expression) &&
      expression.name.text === 'has' &&
      (isIdentifier(expression.expression, 'session') || ts.isCallExpression(expression.expression)));
  const role = given.find((one) => ts.isStringLiteralLike(one));
  return isAsked && role !== undefined ? `has('${role.text}')` : null;
}

const SWEDISH_LETTER = /[åäö]/i;
const SHOWN = 40;

/** A string, a part of a template, or text between the tags of JSX. */
function findSwedish(node: ts.Node): string | null {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node);
  if (!isText || !SWEDISH_LETTER.test(node.text)) return null;
  const text = node.text.replace(/\s+/g, ' ').trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
