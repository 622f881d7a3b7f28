import type { Hop, Trace } from '../trace';
import { verdictSentence } from '../sentence';
import { classLetter, hopTitle } from './numbered';
import { plain } from './plain';

/**
 * @returns a trace as a Mermaid flowchart: hops as nodes, blockers beside them; what comes after a blocker hangs on
 * dotted edges. Ids and labels are quoted, names are text.
 */
export function traceMermaid(trace: Trace): string {
  const chart = new Chart();
  const { classes } = trace;
  classes.forEach(({ ways }, i) => {
    for (const way of ways) {
      chart.add(way.hops, classes.length > 1 ? classLetter(i) : ways.length > 1 ? 'maybe' : '');
    }
  });
  return ['flowchart LR', `  %% ${label(plain(verdictSentence(trace)))}`, ...chart.lines(), ''].join('\n');
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly dotted: boolean;
  readonly letters: Set<string>;
}

class Chart {
  private readonly nodes = new Map<string, { readonly name: string; readonly hop: Hop }>();
  private readonly edges = new Map<string, Edge>();

  add(hops: readonly Hop[], letter: string): void {
    let from: string | undefined;
    let dotted = false;
    const met = new Map<string, number>();
    for (const hop of hops) {
      const key = this.keyOf(hop, met);
      const node = this.nodes.get(key) ?? { name: `n${this.nodes.size + 1}`, hop };
      this.nodes.set(key, node);
      if (from !== undefined) this.join(from, node.name, dotted, letter);
      from = node.name;
      dotted ||= hop.blockers.length > 0;
    }
  }

  /** A hop that several ways share is one node; one that a way meets twice is two. */
  private keyOf(hop: Hop, met: Map<string, number>): string {
    const key = `${hop.kind} ${hop.id ?? ''} ${hop.blockers.map(({ code }) => code).join()}`;
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return `${key} ${times}`;
  }

  private join(from: string, to: string, dotted: boolean, letter: string): void {
    const key = `${from} ${to} ${dotted}`;
    const edge = this.edges.get(key) ?? { from, to, dotted, letters: new Set<string>() };
    if (letter !== '') edge.letters.add(letter);
    this.edges.set(key, edge);
  }

  lines(): readonly string[] {
    const nodes = [...this.nodes.values()];
    const blocked = nodes.filter(({ hop }) => hop.blockers.length > 0);
    return [
      ...nodes.map(({ name, hop }) => `  ${name}["${label(hopTitle(hop))}"]`),
      ...[...this.edges.values()].map(edgeLine),
      ...blocked.flatMap(({ name, hop }) =>
        hop.blockers.flatMap(({ code, explanation }, i) => [
          `  ${name}b${i + 1}{{"${code}: ${label(plain(explanation))}"}}`,
          `  ${name} -.- ${name}b${i + 1}`,
        ]),
      ),
      ...(blocked.length === 0
        ? []
        : [
            '  classDef blocked stroke:#c00,stroke-width:2px',
            `  class ${blocked.map(({ name }) => name).join(',')} blocked`,
          ]),
    ];
  }
}

function edgeLine({ from, to, dotted, letters }: Edge): string {
  const arrow = dotted ? '-.->' : '-->';
  const word = [...letters].join(', ');
  return word === '' ? `  ${from} ${arrow} ${to}` : `  ${from} ${arrow}|"${word}"| ${to}`;
}

/**
 * Text within Mermaid's quotes. Whatever could end the quotes, be HTML, Markdown, an entity, a comment or a directive
 * (`%%{init: …}%%` counts anywhere in the text) is said by number.
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
function label(text: string): string {
  return text.replace(/["#&<>`%{}\\;]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
}
