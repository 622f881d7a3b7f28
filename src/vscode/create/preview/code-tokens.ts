import type { CodeFormat, CodeToken } from '../../../webview/create/protocol';

/** What is coloured in a language, of what our own writers print in it: nothing else has to be understood. */
interface Language {
  readonly comment: RegExp | undefined;
  readonly string: RegExp;
  readonly keyword: RegExp;
}

const DOUBLE = /"(?:[^"\\\n]|\\.)*"/;
const SINGLE_OR_DOUBLE = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/;
const NUMBER = /-?\b\d+(?:\.\d+)?\b/;

const LANGUAGES: Readonly<Record<CodeFormat, Language>> = {
  terraform: {
    comment: /#[^\n]*/,
    string: DOUBLE,
    keyword: /\b(?:resource|data|true|false|null|jsonencode)\b/,
  },
  // A key is what stands before a colon; AWS::EC2::VPCEndpoint has colons, too, and no blank after them.
  cloudformation: {
    comment: undefined,
    string: DOUBLE,
    keyword: /(?<=^[ -]*)[A-Za-z][\w.-]*(?=:(?:\s|$))|\b(?:true|false|null)\b/,
  },
  'cloudformation-json': { comment: undefined, string: DOUBLE, keyword: /\b(?:true|false|null)\b/ },
  'cdk-typescript': {
    comment: /\/\/[^\n]*/,
    string: SINGLE_OR_DOUBLE,
    keyword:
      /\b(?:import|type|from|export|class|extends|constructor|super|new|this|const|true|false|undefined)\b/,
  },
  'cdk-python': {
    comment: /#[^\n]*/,
    string: SINGLE_OR_DOUBLE,
    keyword: /\b(?:from|import|as|class|def|super|self|True|False|None)\b/,
  },
  // The input is JSON within the quotes of a shell.
  cli: { comment: undefined, string: DOUBLE, keyword: /(?<![\w-])(?:aws|--[a-z][a-z-]*|true|false)\b/ },
};

/**
 * @param code as one of our writers prints it
 * @returns its lines, each in pieces of one colour; put together again they are the code, without a last empty line
 */
export function codeLines(code: string, format: CodeFormat): readonly (readonly CodeToken[])[] {
  return code
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => tokensOf(line, LANGUAGES[format]));
}

function tokensOf(line: string, { comment, string, keyword }: Language): readonly CodeToken[] {
  // The first alternative that matches wins: a keyword within a string or a comment is none.
  const pattern = new RegExp(
    [
      ...(comment ? [`(?<comment>${comment.source})`] : []),
      `(?<string>${string.source})`,
      `(?<keyword>${keyword.source})`,
      `(?<number>${NUMBER.source})`,
    ].join('|'),
    'g',
  );
  const tokens: CodeToken[] = [];
  let at = 0;
  for (const found of line.matchAll(pattern)) {
    if (found.index > at) tokens.push({ text: line.slice(at, found.index), kind: 'plain' });
    tokens.push({ text: found[0], kind: kindOf(found.groups) });
    at = found.index + found[0].length;
  }
  if (at < line.length) tokens.push({ text: line.slice(at), kind: 'plain' });
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): CodeToken['kind'] {
  if (groups?.['comment'] !== undefined) return 'comment';
  if (groups?.['string'] !== undefined) return 'string';
  return groups?.['keyword'] !== undefined ? 'keyword' : 'number';
}
