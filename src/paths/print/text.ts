import type { Hop, Trace } from '../trace';
import { detailLine, verdictSentence } from '../sentence';
import { commandsFor } from '../try-it';
import { costText, openingText } from './facts';
import { hopDetails, hopTitle, printedClasses, type PrintedList } from './numbered';
import { plain } from './plain';

/** @returns a trace for a terminal, ending in a newline; whatever names hold, it has no control characters. */
export function traceText(trace: Trace): string {
  const cost = costText(trace);
  const blocks = [
    [plain(verdictSentence(trace)), detailLine(trace).map(plain).join(' · ')],
    ...printedClasses(trace).map(({ head, lists }) => [head, ...lists.flatMap(listLines)]),
    section('Security groups and network ACLs let in', trace.inbound?.map(openingText) ?? []),
    section('Assumptions', trace.assumptions.map(plain)),
    section('Notes', trace.notes.map(plain)),
    [`Policy: ${plain(trace.policy.explanation)}`, ...(cost === undefined ? [] : [`Price: ${cost}`])],
    section('To try it', commandsFor(trace)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function listLines({ head, start, hops }: PrintedList): readonly string[] {
  const lines = hops.flatMap((hop, i) => hopLines(hop, start + i));
  return head === '' ? lines : [`  ${head}`, ...lines];
}

function hopLines(hop: Hop, number: number): readonly string[] {
  const { explanation, blockers } = hop;
  return [
    `${String(number).padStart(3)}. ${hopTitle(hop)}`,
    `     ${plain(explanation)}`,
    ...hopDetails(hop).map((line) => `     ${line}`),
    ...blockers.map(({ code, explanation: why }) => `     ✗ ${code}: ${plain(why)}`),
  ];
}
