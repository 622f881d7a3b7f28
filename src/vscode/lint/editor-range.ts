import { Range, type Position } from 'vscode';
import type { FileRange } from '../../network/origin';

/** @returns a place in a file as the editor counts: from 0. */
export function editorRange({ start, end }: FileRange): Range {
  return new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** @returns a position of the editor as places in files count: from 1. */
export function filePosition({ line, character }: Position): FileRange['start'] {
  return { line: line + 1, column: character + 1 };
}
