import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DoorView, PictureView } from '../protocol';
import {
  blocked,
  crowded,
  fixtures,
  gateway,
  line,
  nat,
  node,
  row,
  split,
  transitGateway,
  withinVpc,
} from '../testing/fixtures';
import { bottom, overlap, right, type Box, type Point } from './geometry';
import { columns, doorStep } from './grid';
import { placePicture, type LayoutOptions } from './place';
import type { PlacedBox, PlacedLeg, Scene } from './scene';
import type { TextRun } from './text';

const words = {
  foldedZones: (zones: string, subnets: number) => `+ ${zones}: ${subnets} subnets`,
  moreDoors: (count: number) => `+ ${count} gateways`,
  privateLink: 'PrivateLink',
};
const place = (view: PictureView, options: Partial<LayoutOptions> = {}): Scene =>
  placePicture(view, { size: 'full', lanes: 1, opened: undefined, words, ...options });
const scenes = (): readonly (readonly [string, Scene])[] =>
  Object.entries(fixtures).flatMap(([name, { picture, classes }]) => [
    [name, place(picture)] as const,
    [`${name}, opened, three lanes`, place(picture, { opened: 3, lanes: 3 })] as const,
    ...classes.map((one) => [`${name} ${one.letter}`, place(one.picture)] as const),
  ]);
const solid = (scene: Scene): readonly { key: string; box: Box }[] => [
  ...scene.nodes.filter(({ role }) => role !== 'chip'),
  ...scene.doors,
  ...scene.callouts.map(({ box }, index) => ({ key: `callout-${index}`, box })),
  ...(scene.card ? [{ key: 'card', box: scene.card.box }] : []),
];
const pieces = (leg: PlacedLeg): readonly (readonly [Point, Point])[] =>
  leg.points.slice(1).map((point, index) => [leg.points[index] ?? point, point] as const);
const boxAt = (scene: Scene, key: string): Box => {
  const found = [...scene.nodes, ...scene.doors, ...scene.frames].find((one) => one.key === key);
  assert.ok(found, key);
  return found.box;
};
const allTexts = (scene: Scene): readonly TextRun[] => [
  ...scene.notes,
  ...[...scene.frames, ...scene.nodes, ...scene.doors].flatMap((one: PlacedBox) => one.texts),
  ...(scene.card ? [...scene.card.texts, ...scene.card.rows.flatMap(({ texts }) => texts)] : []),
];

describe('the layout of a picture', () => {
  it('puts nothing over another thing', () => {
    for (const [name, scene] of scenes())
      for (const [index, a] of solid(scene).entries())
        for (const b of solid(scene).slice(index + 1))
          assert.ok(!overlap(a.box, b.box), `${name}: ${a.key} and ${b.key}`);
  });

  it('keeps nodes within their subnets, and all within the picture', () => {
    for (const [name, scene] of scenes()) {
      for (const { key, box } of solid(scene)) {
        assert.ok(box.x >= 0 && right(box) <= scene.width, `${name}: ${key}`);
        assert.ok(box.y >= 0 && bottom(box) <= scene.height, `${name}: ${key}`);
      }
      for (const where of ['upper', 'lower']) {
        const inner = scene.nodes.filter(({ key }) => key.startsWith(`far-${where}`));
        const outer = scene.frames.find(({ key }) => key === `far-${where}-subnet`);
        for (const { key, box } of inner)
          assert.ok(outer && bottom(box) <= bottom(outer.box) && box.y >= outer.box.y, `${name}: ${key}`);
      }
    }
  });

  it('turns lines in the gutters only, and at right angles', () => {
    const room = 9;
    const gutters = Object.values(columns.gutters);
    for (const [name, scene] of scenes())
      for (const { legs } of scene.lines)
        for (const leg of legs)
          for (const [[x0, y0], [x1, y1]] of pieces(leg)) {
            assert.ok(x0 === x1 || Math.abs(y0 - y1) < 2, `${name}: a slanting line`);
            const isDown = x0 === x1 && Math.abs(y0 - y1) > 0.5;
            const isBetweenNodes = leg.points.length === 2;
            if (isDown && !isBetweenNodes)
              assert.ok(
                gutters.some((x) => Math.abs(x - x0) <= room),
                `${name}: turns at ${x0}`,
              );
          }
  });

  it('draws no line across a node, a door or the card', () => {
    for (const [name, scene] of scenes())
      for (const { legs } of scene.lines)
        for (const leg of legs)
          for (const [[x0, y0], [x1, y1]] of pieces(leg)) {
            const inner: Box = {
              x: Math.min(x0, x1) + 1,
              y: Math.min(y0, y1) - 0.5,
              w: Math.abs(x1 - x0) - 2,
              h: Math.abs(y1 - y0) + 1,
            };
            if (x0 === x1) continue;
            for (const { key, box } of solid(scene))
              if (!key.startsWith('callout'))
                assert.ok(!overlap(inner, box), `${name}: a line crosses ${key}`);
          }
  });

  it('starts every line at the source, and no piece goes back', () => {
    for (const [name, scene] of scenes())
      for (const { legs, style } of scene.lines) {
        if (style === 'ghost') continue;
        const start = legs[0]?.points[0];
        assert.ok(start, name);
        const [x, y] = start;
        const source = boxAt(scene, 'source');
        assert.equal(x, columns.source[1], name);
        for (const [index, leg] of legs.entries()) {
          const next = legs[index + 1]?.points[0];
          const tip = leg.points.at(-1);
          if (next && tip) assert.ok(next[0] >= tip[0] - 70, `${name}: a piece that goes back`);
        }
        assert.ok(y > source.y && y < bottom(source), name);
      }
  });

  it('ends a line that reaches the end at its edge', () => {
    for (const [name, { picture }] of Object.entries(fixtures)) {
      const scene = place(picture);
      for (const [index, { reachesEnd }] of picture.lines.entries()) {
        const tip = scene.lines[index]?.legs.at(-1)?.points.at(-1);
        assert.ok(tip, name);
        const end = scene.nodes.find(({ key }) => key === 'end')?.box ?? boxAt(scene, 'far-upper');
        const isThere = Math.abs(tip[0] - end.x) < 1 && tip[1] > end.y && tip[1] < bottom(end);
        assert.equal(isThere, reachesEnd, `${name}, line ${index}`);
      }
    }
  });

  it('ends a line without an onward way at its row', () => {
    const scene = place(crowded.picture);
    const blackhole = scene.lines[0];
    const at = scene.card?.rowAt[2];
    assert.deepEqual(blackhole?.legs.at(-1)?.points.at(-1), [columns.card[0], at]);
  });

  it('passes through the door that the line names', () => {
    for (const [name, { picture }] of Object.entries(fixtures)) {
      const scene = place(picture);
      for (const [index, { door }] of picture.lines.entries()) {
        if (door === undefined) continue;
        const box = boxAt(scene, `door-${door}`);
        const touches = scene.lines[index]?.legs.some(({ points }) => {
          const tip = points.at(-1);
          return tip?.[0] === box.x && tip[1] > box.y && tip[1] < bottom(box);
        });
        assert.ok(touches, `${name}, line ${index}`);
      }
    }
  });
});

describe('places in a picture', () => {
  it('are the same in every state, before and after', () => {
    const keys = ['source', 'far-lower', 'far-lower-route', 'end'];
    const reference = place(nat.picture);
    for (const view of [gateway.picture, blocked.picture, split.picture])
      for (const key of keys) {
        const { x, y } = boxAt(place(view), key);
        assert.deepEqual({ x, y }, { x: boxAt(reference, key).x, y: boxAt(reference, key).y }, key);
      }
    assert.equal(boxAt(place(gateway.picture), 'door-1').y, boxAt(reference, 'door-1').y);
  });

  it('are the same in the two small pictures of a comparison', () => {
    assert.ok(nat.comparison);
    const before = place(nat.comparison.before, { size: 'small' });
    const after = place(nat.comparison.after, { size: 'small' });
    assert.equal(before.height, after.height);
    for (const key of ['source', 'far-lower', 'far-lower-route', 'end'])
      assert.deepEqual(boxAt(before, key), boxAt(after, key), key);
    for (const scene of [before, after])
      for (const [index, a] of solid(scene).entries())
        for (const b of solid(scene).slice(index + 1))
          assert.ok(!overlap(a.box, b.box), `${a.key}, ${b.key}`);
  });

  it('gives the far node to an end in the same VPC, and crosses no wall', () => {
    const scene = place(withinVpc.picture);
    assert.equal(
      scene.nodes.some(({ key }) => key === 'end'),
      false,
    );
    assert.ok(
      scene.lines.every(({ legs }) => legs.every(({ points }) => points.every(([x]) => x < columns.wall))),
    );
  });

  it('puts an end in the same VPC into the far column where no far node is given', () => {
    const scene = place({
      ...withinVpc.picture,
      far: [],
      gates: [],
      lines: [line({ tone: 'private', row: 0 })],
    });
    const end = boxAt(scene, 'end');
    assert.ok(right(end) < columns.wall);
    assert.equal(scene.lines[0]?.legs.at(-1)?.points.at(-1)?.[0], end.x);
  });
});

describe('doors', () => {
  const door = (kind: DoorView['kind'], onPath = false): DoorView => ({
    ...{ kind, onPath, missing: undefined },
    node: node('globe', kind, ['kind'], onPath ? 4 : undefined),
  });
  const middles = (view: PictureView): readonly (readonly [string, number])[] =>
    place(view)
      .doors.map((one) => [one.texts[0]?.text ?? '', one.box.y + one.box.h / 2] as const)
      .sort((a, b) => a[1] - b[1]);

  it('stand at least 76 apart, in the order of their kinds', () => {
    const kinds = [
      'egress-only',
      'vpn',
      'internet-gateway',
      'transit-gateway',
      'gateway-endpoint',
      'peering',
    ] as const;
    fc.assert(
      fc.property(fc.subarray([...kinds]), (some) => {
        const found = middles({ ...nat.picture, lines: [], doors: some.map((kind) => door(kind)) });
        const order = ['gateway-endp', 'peering', 'transit-gate', 'vpn', 'internet-gat', 'egress-only'];
        const ranks = found.map(([name]) => order.findIndex((kind) => name.startsWith(kind.slice(0, 7))));
        assert.deepEqual(
          ranks,
          [...ranks].sort((a, b) => a - b),
        );
        for (const [index, [, y]] of found.entries()) {
          const next = found[index + 1];
          if (next) assert.ok(next[1] - y >= doorStep - 0.01, JSON.stringify(found));
        }
      }),
    );
  });

  it('that are grey are counted beyond four', () => {
    const scene = place({
      ...nat.picture,
      lines: [],
      doors: Array.from({ length: 9 }, () => door('peering')),
    });
    assert.equal(scene.doors.length, 4);
    assert.ok(scene.notes.some(({ text }) => text === '+ 5 gateways'));
  });

  it('offer the endpoint that is missing', () => {
    const missing = place(nat.picture).doors.find(({ action }) => action === 'create-endpoint');
    assert.equal(missing?.dashed, true);
    assert.equal(missing.hop, undefined);
  });
});

describe('the card of a route table', () => {
  it('keeps the order of its rows', () => {
    const scene = place(split.picture);
    const shown = scene.card?.rows.map(({ texts }) => texts[0]?.text);
    assert.deepEqual(
      shown,
      split.picture.table?.rows.map(({ destination }) => destination),
    );
  });

  it('opens what is folded within itself, six rows at a time', () => {
    const folded = place(crowded.picture).card;
    const opened = place(crowded.picture, { opened: 10 }).card;
    assert.ok(folded && opened);
    assert.equal(opened.rows.length - folded.rows.length, 6);
    assert.equal(opened.rows.at(-6)?.texts[0]?.text, '10.30.0.0/16');
    assert.deepEqual(opened.rowAt, folded.rowAt);
  });

  it('tints only rows that take traffic', () => {
    const shorter = row('0.0.0.0/0', 'nat', { matches: true, mark: 'shorter' });
    assert.ok(nat.picture.table);
    const card = place({ ...nat.picture, table: { ...nat.picture.table, rows: [shorter] }, lines: [] }).card;
    assert.equal(card?.rows[0]?.decides, false);
    assert.equal(place(nat.picture).card?.rows.filter(({ decides }) => decides).length, 1);
  });
});

describe('lines of several classes', () => {
  it('run 7 apart where two leave the source', () => {
    const ys = place(split.picture).lines.map(({ legs }) => legs[0]?.points[0]?.[1] ?? 0);
    assert.equal(Math.abs((ys[0] ?? 0) - (ys[1] ?? 0)), 7);
  });

  it('stay within the source where eight leave it, each at its own height', () => {
    const ys = place(crowded.picture).lines.map(({ legs }) => legs[0]?.points[0]?.[1] ?? 0);
    assert.equal(new Set(ys).size, 8);
  });

  it('leave the source in the order of their rows', () => {
    const { lines } = split.picture;
    const placed = place(split.picture).lines;
    const byRow = lines
      .map(({ row: at }, index) => ({ at: at ?? 0, y: placed[index]?.legs[0]?.points[0]?.[1] ?? 0 }))
      .sort((a, b) => a.at - b.at);
    assert.deepEqual(
      byRow,
      [...byRow].sort((a, b) => a.y - b.y),
    );
  });

  it('are dotted only from the first thing that blocks on', () => {
    const gates = blocked.picture.gates.filter(
      ({ place: at }) => at !== 'source-group' && at !== 'source-acl',
    );
    const looks = place({ ...blocked.picture, gates }).lines[0]?.legs.map(({ look }) => look);
    assert.deepEqual(looks, ['way', 'way', 'way', 'way', 'would-continue']);
  });

  it('are cut at a blocker in the middle of a piece', () => {
    const gates = blocked.picture.gates.filter(({ place: at }) => at === 'source-acl');
    const [first, second] = place({ ...blocked.picture, gates }).lines[0]?.legs ?? [];
    assert.equal(first?.look, 'way');
    assert.equal(first.points.at(-1)?.[0], columns.sourceSubnet[1]);
    assert.equal(second?.look, 'would-continue');
  });
});

describe('a picture of a large network', () => {
  it('draws as many zones as it is told, and counts the rest', () => {
    const scene = place(crowded.picture, { lanes: 2 });
    assert.equal(
      scene.frames.filter(({ key, role }) => role === 'lane' && key.startsWith('lane-')).length,
      2,
    );
    assert.ok(scene.notes.some(({ text, full }) => (full ?? text).includes('4998 subnets')));
  });

  it('has few elements, however many zones there are', () => {
    const scene = place(crowded.picture, { lanes: 3 });
    assert.ok(scene.frames.length + scene.nodes.length + scene.doors.length < 60);
    assert.ok(scene.height < 1000);
  });

  it('cuts long names, and keeps them whole for the title', () => {
    const { texts } = place(crowded.picture).nodes.find(({ key }) => key === 'source') ?? { texts: [] };
    assert.match(texts[0]?.text ?? '', /^an-inst.*…$/u);
    assert.equal(texts[0]?.full, 'an-instance-with-a-very-long-name and a line break');
  });

  it('never shows undefined or line breaks, whatever a view holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (name, isSmall) => {
        const named = {
          ...split.picture,
          vpc: { title: name, detail: name },
          source: node('vm', name, [name, name], 1),
        };
        for (const { text } of allTexts(place(named, { size: isSmall ? 'small' : 'full' })))
          assert.ok(!/undefined|[\n\r]/u.test(text) || name.includes('undefined'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('callouts', () => {
  it('stand beside the picture of what blocks, three at most', () => {
    const scene = place(blocked.picture);
    assert.equal(scene.callouts.length, 3);
    const many = [...blocked.picture.gates, ...blocked.picture.gates];
    assert.equal(place({ ...blocked.picture, gates: many }).callouts.length, 3);
  });
});

describe('a subnet in another zone', () => {
  it('keeps its place and says that the way crosses zones', () => {
    const scene = place(transitGateway.picture);
    assert.ok(scene.notes.some(({ text }) => text === 'crosses zones · us-east-1b'));
    assert.equal(boxAt(scene, 'far-lower').x, columns.lowerNode[0]);
  });
});
