import { message, type Text } from '../../network/message';
import type { Network } from '../../network/network';
import type { Trace } from '../../paths/trace';
import { harmless } from '../../tree/words';
import type { OriginView, PathView, QuestionView } from '../../webview/path/protocol';
import { classViews } from './class-views';
import { comparisonView } from './comparison-view';
import { helpfulEndpoint } from './gateway-plan';
import { hopViews } from './hop-views';
import { numberHops, numbersOf } from './numbered-hops';
import { pictureView } from './picture-view';
import { destinationWords, sourceWords } from './place-words';
import { Refs, type Showing } from './showing';
import { commandsFor } from '../../paths/try-it';
import { verdictView } from './verdict-view';
import { wayGroups } from './way-groups';

/** What a view is made from, beside the trace itself. */
export interface PathViewSpec {
  readonly network: Network;
  readonly trace: Trace;
  readonly origin: OriginView;
  /** Puts a text into the editor's language. */
  readonly render: (text: Text) => string;
  /** Whether something that was not read can be read now. */
  readonly canRead: boolean;
  /** What to say beside what the trace says. */
  readonly notes: readonly string[];
}

/** A view, and what its references stand for. */
export interface MadePathView {
  readonly view: PathView;
  readonly refs: Refs;
}

/** @returns a trace, ready to be drawn: all texts rendered, and made harmless, since tags are whatever somebody typed. */
export function pathView(spec: PathViewSpec): MadePathView {
  const { network, trace, origin, canRead } = spec;
  const refs = new Refs(network);
  const render = (text: Text): string => spec.render(harmless(text));
  const showing: Showing = { network, trace, render, refs };
  const groups = wayGroups(trace.classes);
  const numbered = numberHops(groups);
  const numbers = numbersOf(numbered);
  const plan = helpfulEndpoint(network, trace);
  const missing = plan && { service: plan.service };
  const comparison = plan && comparisonView(showing, plan);
  const view: PathView = {
    question: questionView(showing),
    origin,
    verdict: verdictView(showing, { canCompare: comparison !== undefined, canRead }),
    classes: classViews(showing, groups, (group) =>
      pictureView(showing, { groups, shown: [group], numbers, missing: undefined }),
    ),
    bothLabel: groups.length > 2 ? render(message('All ways')) : render(message('Both ways')),
    picture: pictureView(showing, {
      groups,
      shown: groups,
      numbers,
      missing: comparison ? missing : undefined,
    }),
    hops: hopViews(showing, groups, numbered),
    comparison,
    notes: [...spec.notes, ...trace.assumptions.map(render), ...trace.notes.map(render)],
    commands: commandsFor(trace),
  };
  return { view, refs };
}

function questionView({ trace, render }: Showing): QuestionView {
  const { from, to, flow, families } = trace.question;
  const source = sourceWords(from);
  const destination = destinationWords(to);
  return {
    from: { ...source, label: render(source.label) },
    to: { ...destination, label: render(destination.label) },
    protocol: flow.protocol,
    port: flow.port,
    families,
  };
}
