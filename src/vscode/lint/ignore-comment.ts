import type { RuleId } from '../../rules/rule-id';

/** A line to insert, and where: before the line of this number, counted from 1. */
export interface InsertedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * @param line the line that the resource begins in, counted from 1
 * @returns the comment that silences a rule for a resource, above it and as far in; undefined where the language has
 * no comments
 */
export function ignoreComment(
  file: string,
  text: string,
  line: number,
  rule: RuleId,
): InsertedLine | undefined {
  // In a template of either form: YAML has comments, and JSON is valid YAML without them.
  if (file.endsWith('.json') || /^\uFEFF?\s*[{[]/.test(text)) return undefined;
  const indent = /^[ \t]*/.exec(text.split('\n', line)[line - 1] ?? '')?.[0] ?? '';
  // Who reads it wants to know why: the blank at the end is where that goes.
  return { line, text: `${indent}# endpoint-lens:ignore ${rule} \n` };
}
