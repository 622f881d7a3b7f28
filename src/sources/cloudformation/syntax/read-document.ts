import { message } from '../../../network/message';
import { LineIndex } from '../../declared/line-index';
import type { Parsed, TemplateDocument } from './document';
import { looksLikeTemplate, startsLikeJson } from './looks-like-template';
import { entryOf, type Node } from './node';
import { readJson } from './read-json';
import { readYaml } from './read-yaml';

/** CloudFormation takes templates of up to 1 MB; SAM and the CDK are allowed as much again before they are packaged. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Reads a file that may be a template. Never throws: what cannot be read is among the problems, with its place.
 *
 * @param file its name, as places are to say it.
 * @param text its content, with or without a byte order mark; ranges do not count the mark.
 * @returns undefined for what is no template, which is seen without parsing it wherever that is possible.
 */
export function readDocument(file: string, text: string): TemplateDocument | undefined {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.includes('\0') || !looksLikeTemplate(body)) return undefined;
  const language = languageOf(file, body);
  const parsed = body.length > MOST_CHARACTERS ? tooLarge() : readAs(language, body);
  if (parsed.isWhole && parsed.root && !isTemplate(parsed.root)) return undefined;
  return {
    file,
    text: body,
    language,
    lines: new LineIndex(body),
    isWhole: parsed.isWhole,
    // What is left of a text with errors is looked for when somebody asks.
    get root() {
      return parsed.root;
    },
    get problems() {
      return parsed.problems;
    },
    get comments() {
      return parsed.comments;
    },
  };
}

function readAs(language: 'yaml' | 'json', text: string): Parsed {
  return language === 'json' ? readJson(text) : readYaml(text);
}

/** A YAML file in braces is most often JSON; with short tags in it, it is not. */
function languageOf(file: string, text: string): 'yaml' | 'json' {
  if (!startsLikeJson(text)) return 'yaml';
  return /\.ya?ml$/i.test(file) && /[:[,]\s*!\w/.test(text) ? 'yaml' : 'json';
}

function isTemplate(root: Node): boolean {
  return ['AWSTemplateFormatVersion', 'Transform', 'Resources'].some((key) => entryOf(root, key));
}

function tooLarge(): Parsed {
  const problem = message('The file is larger than any template: it has more than {n} characters.', {
    n: MOST_CHARACTERS,
  });
  return {
    isWhole: false,
    root: undefined,
    problems: [{ start: 0, end: 0, message: problem }],
    comments: [],
  };
}
