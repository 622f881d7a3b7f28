import type { LintFinding } from '../../lint/finding';
import type { FileRange } from '../../network/origin';
import type { LintService } from './lint-service';

/** @returns the line that the resource of a finding begins in, counted from 1; where none is known, the finding's. */
export function resourceLine(service: LintService, { place }: LintFinding): number {
  const { file, range } = place;
  const around = service
    .codeOf(file)
    .flatMap(({ units }) => units.flatMap(({ resources }) => resources))
    .filter(({ body }) => body.file === file && holds(body.range, range))
    .map(({ body }) => body.range.start.line);
  // The innermost begins last.
  return around.reduce((last, line) => Math.max(last, line), 0) || range.start.line;
}

function holds(outer: FileRange, { start, end }: FileRange): boolean {
  return isOrdered(outer.start, start) && isOrdered(end, outer.end);
}

function isOrdered(a: FileRange['start'], b: FileRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}
