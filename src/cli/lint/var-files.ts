import { statSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../network/message';
import { plain } from '../../paths/print/plain';
import { joinPath } from '../../sources/terraform/evaluate/path';
import { parseHcl } from '../../sources/terraform/hcl/parse-hcl';
import { UsageError } from '../usage-error';
import { readText } from './read-text';
import { slashed } from './search';

/**
 * @param names of `--var-file`; they may stand anywhere, as those of Terraform may
 * @returns their texts by path, in their order
 * @throws UsageError for a file that cannot be read, or is not one of variables: Terraform would refuse it as well
 */
export function readVarFiles(names: readonly string[], workingFolder: string): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [joinPath('', slashed(name)), readVarFile(name, workingFolder)]));
}

function readVarFile(name: string, workingFolder: string): string {
  const file = path.resolve(workingFolder, name);
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false))
    throw new UsageError(`there is no file of variables ${name}`);
  const read = readText(file);
  if (!read.read) throw new UsageError(`cannot read ${name}: ${plain(read.reason)}`);
  const wrong = flawOf(name, read.text);
  if (wrong !== undefined) throw new UsageError(`${name} is not a file of variables: ${wrong}`);
  return read.text;
}

function flawOf(name: string, text: string): string | undefined {
  return name.endsWith('.json') ? flawOfJson(text) : flawOfHcl(text);
}

function flawOfHcl(text: string): string | undefined {
  const { errors, blocks, lines } = parseHcl(text);
  const [error] = errors;
  if (error) return `line ${lines.position(error.start).line}: ${english(error.message)}`;
  const [block] = blocks;
  return block && `line ${lines.position(block.start).line} holds a block`;
}

/** Its keys are variables, whatever they are called: blocks of the same names are none. */
function flawOfJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? undefined : 'it holds no JSON object';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
