import { detailLine, verdictSentence } from '../sentence';
import { blockersOf } from '../sentence/blocked';
import { documentationOf, type RuleName } from '../rules';
import type { Hop, Trace } from '../trace';
import { commandsFor } from '../try-it';
import { costText, openingText } from './facts';
import { hopDetails, hopTitle, printedClasses, type PrintedList } from './numbered';
import { plain } from './plain';

/** @returns a trace as a Markdown document: sentence, hops, blockers, sources. Names and ids are text, never markup. */
export function traceMarkdown(trace: Trace): string {
  const cost = costText(trace);
  const blockers = blockersOf(trace).map(
    ({ code, resource, explanation, rule }) =>
      `\`${code}\`${resource === undefined ? '' : ` ${escaped(resource)}`}: ${escaped(plain(explanation))} ${link(rule)}`,
  );
  const facts = [
    `Policy: ${escaped(plain(trace.policy.explanation))}`,
    ...(cost === undefined ? [] : [`Price: ${escaped(cost)}`]),
  ];
  const parts = [
    `# ${escaped(plain(verdictSentence(trace)))}`,
    escaped(detailLine(trace).map(plain).join(' · ')),
    ...printedClasses(trace).flatMap(({ head, lists }) => [
      `## ${escaped(head)}`,
      ...lists.flatMap((list) => tableOf(list)),
    ]),
    ...section('Blockers', blockers),
    ...section(
      'Security groups and network ACLs let in',
      (trace.inbound ?? []).map((opening) => escaped(openingText(opening))),
    ),
    ...section(
      'Assumptions',
      trace.assumptions.map((each) => escaped(plain(each))),
    ),
    ...section(
      'Notes',
      trace.notes.map((each) => escaped(plain(each))),
    ),
    ...section('Policy and price', facts),
    ...code('To try it', commandsFor(trace)),
    ...section('Sources', sourcesOf(trace)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')];
}

function code(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, ['```sh', ...lines, '```'].join('\n')];
}

function tableOf({ head, start, hops }: PrintedList): readonly string[] {
  const rows = hops.map((hop, i) => `| ${start + i} | ${escaped(hopTitle(hop))} | ${cellOf(hop)} |`);
  const table = ['| # | Hop | What happens |', '| --: | --- | --- |', ...rows].join('\n');
  return head === '' ? [table] : [`### ${escaped(head)}`, table];
}

function cellOf(hop: Hop): string {
  const { explanation, blockers } = hop;
  return [
    escaped(plain(explanation)),
    ...hopDetails(hop).map(escaped),
    ...blockers.map((blocker) => `✗ \`${blocker.code}\` ${escaped(plain(blocker.explanation))}`),
  ].join('<br>');
}

/** The page for every rule that the trace cites, each once. */
function sourcesOf({ classes }: Trace): readonly string[] {
  const hops = classes.flatMap(({ ways }) => ways.flatMap((way) => way.hops));
  const rules = hops.flatMap(({ rule, checks, blockers }) => [
    rule,
    ...checks.map((check) => check.rule),
    ...blockers.map((blocker) => blocker.rule),
  ]);
  return [...new Set(rules)].map(link);
}

function link(rule: RuleName): string {
  return `[${rule}](${documentationOf(rule)})`;
}

/**
 * Text that Markdown, also GitHub's, shows as it is: no markup, no table cell, no link. Addresses of pages are told
 * by `://` and `www.`, which an entity hides; what begins a list or heading counts only at the start.
 */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&#!]/g, '\\$&')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}
