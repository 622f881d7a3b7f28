import * as assert from 'node:assert/strict';
import { message } from '../../network/message';
import type { FindingSeverity } from '../../rules/severity';
import type { FindingRow } from './finding-row';
import { graveCount, groupRows } from './group-rows';

function row(severity: FindingSeverity, place: string, key: string): FindingRow {
  return {
    key,
    rule: 'GW001',
    severity,
    title: key,
    message: message('It is so.'),
    resource: 'aws_vpc.main',
    documentation: 'https://example.com',
    place: { key: place, label: place, description: '' },
    fix: undefined,
    show: () => Promise.resolve(),
  };
}

describe('the rows of the Findings view', () => {
  const rows = [
    row('hint', 'a.tf', '1'),
    row('warning', 'b.tf', '2'),
    row('error', 'b.tf', '3'),
    row('warning', 'a.tf', '4'),
    row('warning', 'b.tf', '5'),
  ];

  it('stand by severity, the gravest first, then by place in their order', () => {
    const drawn = groupRows(rows).map(({ severity, count, children }) => [
      severity,
      count,
      children.map(({ place, children: found }) => [place.label, found.map((one) => one.row.key).join()]),
    ]);
    assert.deepEqual(drawn, [
      ['error', 1, [['b.tf', '3']]],
      [
        'warning',
        3,
        [
          ['b.tf', '2,5'],
          ['a.tf', '4'],
        ],
      ],
      ['hint', 1, [['a.tf', '1']]],
    ]);
  });

  it('have ids of their own, and name the row above', () => {
    const nodes = groupRows(rows).flatMap((severity) => [
      severity,
      ...severity.children.flatMap((place) => [place, ...place.children]),
    ]);
    const ids = new Set(nodes.map(({ id }) => id));
    assert.equal(ids.size, nodes.length);
    for (const node of nodes) assert.ok(node.kind === 'severity' || ids.has(node.parentId));
  });

  it('count as many in the badge as there are errors and warnings', () => {
    assert.equal(graveCount(rows), 4);
    assert.equal(graveCount([]), 0);
  });
});
