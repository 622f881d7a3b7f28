import type { Value } from '../../../declared/value';
import { evaluateParts } from '../template';
import { parseHcl } from '../../hcl/parse-hcl';
import { isMap } from '../kinds';
import { Scope } from '../scope';
import { asText } from '../text';
import type { FunctionTable, LanguageFunction } from './function';
import { isAbsolute, joinPath } from '../path';

/** Functions that read files: those that the reader lets them. */
export const FILE_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  ['file', ([path], scope) => read(path, scope)],
  ['fileexists', ([path], scope) => (read(path, scope) === undefined ? undefined : true)],
  ['templatefile', ([path, variables], scope) => render(read(path, scope), variables, scope)],
  ['basename', ([path]) => (typeof path === 'string' ? (path.split('/').at(-1) ?? path) : undefined)],
  ['dirname', ([path]) => (typeof path === 'string' ? joinPath(path, '..') : undefined)],
  ['abspath', ([path]) => path],
  ['pathexpand', ([path]) => path],
]);

function read(path: Value | undefined, { module }: Scope): string | undefined {
  const text = asText(path ?? null);
  if (text === undefined) return undefined;
  const isWithin = isAbsolute(text) || text === module.folder || text.startsWith(`${module.folder}/`);
  return module.readFile(isWithin ? joinPath(text, '.') : joinPath(module.rootFolder, text));
}

/** Ends the text of a template file, which is read as a heredoc. */
const MARKER = 'END_OF_TEMPLATE_FILE';

function render(text: string | undefined, variables: Value | undefined, scope: Scope): Value | undefined {
  if (text === undefined || variables === undefined || !isMap(variables)) return undefined;
  const { attributes, errors } = parseHcl(`template = <<${MARKER}\n${text}\n${MARKER}\n`);
  const template = attributes[0]?.value;
  if (errors.length > 0) return undefined;
  if (template?.kind !== 'template') return template?.kind === 'string' ? template.value : undefined;
  let inner = Scope.of(scope.module);
  for (const [name, value] of variables) inner = inner.with(name, value);
  return evaluateParts(template.parts, inner);
}
