import { counted, message } from '../../network/message';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { byName, nameOf } from '../../tree/words';
import { destinationLabel } from '../../paths/labels';
import type { Trace } from '../../paths/trace';
import type { ComparisonView } from '../../webview/path/protocol';
import { tableOf } from './gateway-plan';
import { WAY_WORDS } from './path-words';
import type { Showing } from './showing';
import { stopsOf } from './stops';

type Row = ComparisonView['rows'][number];

/** Subnets beyond these are counted. */
const MAX_SUBNETS = 6;

/** @returns what an endpoint changes, one row for each thing. */
export function comparisonRows(before: Showing, after: Showing): readonly Row[] {
  const { render } = before;
  const row = (label: string, a: string, b: string, better = true): Row => ({
    label,
    before: a,
    after: b,
    better,
    together: false,
  });
  const costs = [before.trace.cost, after.trace.cost] as const;
  const table = tableOf(before.trace);
  const changed = tableOf(after.trace);
  return [
    row(render(message('Way out')), wayOut(before), wayOut(after)),
    row(render(message('Public IP')), publicAddress(before), publicAddress(after)),
    ...(costs[0] && costs[1]
      ? [
          row(
            render(message('Per GB')),
            render(message('{usd} USD', { usd: costs[0].perGb })),
            render(message('{usd} USD', { usd: costs[1].perGb })),
            costs[1].perGb < costs[0].perGb,
          ),
        ]
      : []),
    row(
      render(message('{service} sees', { service: destinationLabel(before.trace.question.to) })),
      seen(before),
      seen(after),
    ),
    ...(table && changed
      ? [
          row(
            render(message('Routes')),
            render(message('{n}', { n: table.routes.length })),
            render(
              message('{n} ({added} added)', {
                n: changed.routes.length,
                added: changed.routes.length - table.routes.length,
              }),
            ),
            false,
          ),
        ]
      : []),
    ...subnetsRow(before),
  ];
}

function wayOut({ trace, render }: Showing): string {
  const kinds = trace.classes.flatMap(({ ways }) =>
    ways.flatMap((way) => {
      const { far, door } = stopsOf(way);
      return [far?.hop.kind, door?.kind];
    }),
  );
  const words = [...new Set(kinds)].flatMap((kind) =>
    kind !== undefined && isWay(kind) ? [render(WAY_WORDS[kind])] : [],
  );
  return words.length === 0 ? render(message('none')) : words.join(', ');
}

function isWay(kind: string): kind is keyof typeof WAY_WORDS {
  return Object.hasOwn(WAY_WORDS, kind);
}

function publicAddress({ trace, render }: Showing): string {
  const needs = trace.vias.some(
    (via) => via === 'nat-gateway' || via === 'internet-gateway' || via === 'nat-instance',
  );
  return needs ? render(message('needed')) : render(message('not needed'));
}

function seen({ trace, render }: Showing): string {
  if (isBlocked(trace)) return render(message('nothing'));
  const sources = new Set(
    trace.classes.flatMap(({ ways }) => ways.flatMap(({ seenSource }) => seenSource ?? [])),
  );
  if (sources.size > 0) return [...sources].join(', ');
  return trace.vias.every((via) => via === 'gateway-endpoint')
    ? render(message('private addresses'))
    : render(message('a public address'));
}

function isBlocked({ verdict }: Trace): boolean {
  return verdict === 'blocked';
}

/** It is tables that are chosen: every subnet of the table changes with this one. */
function subnetsRow({ network, trace, render }: Showing): readonly Row[] {
  const table = tableOf(trace);
  if (!table) return [];
  const { explicit, implicit } = routeTableAssociations(network).subnetsOf(table);
  const names = byName([...explicit, ...implicit]).map(nameOf);
  const shown = names.slice(0, MAX_SUBNETS).join(', ');
  const rest = names.length - MAX_SUBNETS;
  const args = { subnets: shown, table: table.id };
  const text =
    names.length === 1
      ? message('Only {subnets} uses {table}.', args)
      : rest > 0
        ? counted(
            rest,
            '{subnets} and {n} more change together: they share {table}.',
            '{subnets} and {n} more change together: they share {table}.',
            args,
          )
        : message('{subnets} change together: they share {table}.', args);
  return [
    { label: render(message('Subnets')), before: render(text), after: '', better: false, together: true },
  ];
}
