import * as assert from 'node:assert/strict';
import { bodiesNamed } from './bodies';
import { parseTfJson } from './parse-tf-json';
import { referencesIn } from './references';
import { wrongSpans } from './testing/check-spans';
import { sketch, sketchBody } from './testing/sketch';

function sketchJson(value: unknown): string {
  const file = parseTfJson(JSON.stringify(value, null, 2));
  assert.deepEqual(file.errors, []);
  return sketchBody(file);
}

describe('parseTfJson', () => {
  it('reads blocks by their labels, in objects and lists', () => {
    const body = { vpc_id: '${aws_vpc.main.id}', count: 2, x: [true, null, 'a'] };
    assert.equal(
      sketchJson({
        resource: { aws_subnet: { a: body, b: [{}] } },
        locals: [{ c: 1 }],
        output: { d: { value: 1 } },
      }),
      [
        'resource aws_subnet a',
        '  vpc_id = quoted`⟪aws_vpc.main.id⟫`',
        '  count = 2',
        '  x = [true null "a"]',
        'resource aws_subnet b',
        'locals',
        '  c = 1',
        'output d',
        '  value = 1',
      ].join('\n'),
    );
  });

  it('reads the inner blocks that are Terraform’s own, and the others as arguments', () => {
    const lifecycle = { ignore_changes: ['tags["a"]', 'all'], precondition: [{ condition: '${var.a}' }] };
    const route = [{ cidr_block: '0.0.0.0/0' }];
    assert.equal(
      sketchJson({ resource: { a: { b: { lifecycle, dynamic: { setting: { content: {} } }, route } } } }),
      [
        'resource a b',
        '  lifecycle',
        '    ignore_changes = [tags["a"] all]',
        '    precondition',
        '      condition = quoted`⟪var.a⟫`',
        '  dynamic setting',
        '    content',
        '  route = [{"cidr_block": "0.0.0.0/0"}]',
      ].join('\n'),
    );
  });

  it('reads references and what is taken as it stands', () => {
    assert.equal(
      sketchJson({
        variable: { v: { type: 'list(string)', default: '${a}' } },
        module: { m: { providers: { aws: 'aws.west' }, depends_on: ['aws_vpc.main'], source: './m' } },
      }),
      [
        'variable v',
        '  type = (list string)',
        '  default = "${a}"',
        'module m',
        '  providers = {"aws": aws.west}',
        '  depends_on = [aws_vpc.main]',
        '  source = "./m"',
      ].join('\n'),
    );
  });

  it('keeps comments, and gives offsets', () => {
    const text = '\ufeff{ "//": "endpoint-lens:ignore GW003", "locals": { "a": "x${b.c}" } }';
    const file = parseTfJson(text);
    assert.deepEqual(file.errors, []);
    assert.deepEqual(
      file.comments.map(({ start, end }) => text.slice(start, end)),
      ['"//": "endpoint-lens:ignore GW003"'],
    );
    const [block] = file.blocks;
    const [attribute] = block?.attributes ?? [];
    assert.ok(block && attribute);
    assert.equal(text.slice(block.start, block.end), '"locals": { "a": "x${b.c}" }');
    assert.equal(text.slice(attribute.start, attribute.nameEnd), '"a"');
    assert.equal(text[attribute.equals], ':');
    const [reference] = referencesIn(attribute.value);
    assert.ok(reference);
    assert.equal(text.slice(reference.start, reference.end), 'b.c');
  });

  it('gives offsets in strings with escapes', () => {
    const text = '{"locals": {"a": "\\u00e9\\n${lookup(var.m, \\"k\\")} $${x}"}}';
    const value = parseTfJson(text).blocks[0]?.attributes[0]?.value;
    assert.ok(value);
    assert.equal(sketch(value), 'quoted`é⏎⟪(lookup var.m "k")⟫ ${x}`');
    const [reference] = referencesIn(value);
    assert.ok(reference);
    assert.equal(text.slice(reference.start, reference.end), 'var.m');
  });

  it('says what is wrong, and keeps the rest', () => {
    const text = '{"resource": {"a": {"b": {"x": "${y", "z": 1}, "c": {"x": 1}}}, "locals": 1}';
    const file = parseTfJson(text);
    assert.equal(file.errors.length, 2);
    assert.deepEqual(
      file.blocks.map(({ labels, broken }) => [labels.at(-1)?.value, broken]),
      [
        ['b', true],
        ['c', false],
      ],
    );
  });

  it('reads any rubbish', () => {
    const rubbish = [
      '',
      '[]',
      '{',
      '{"resource"',
      '{"resource": [',
      '{"a": }',
      '{"locals": {"a": "b',
      '\0',
      '{"locals": {"a": "\\u12',
    ];
    for (const text of [...rubbish, '[{"a":'.repeat(20_000), '{"resource":'.repeat(20_000)]) {
      const file = parseTfJson(text);
      assert.ok(file.errors.length > 0, text.slice(0, 40));
      for (const { start, end } of file.errors) assert.ok(start <= end && end <= text.length);
    }
    const cut = '{"resource": {"a": {"b": {"x": ["${y}", {"z": "\\n${1}"}]}}}}';
    for (let end = 0; end < cut.length; end++) parseTfJson(cut.slice(0, end));
  });
});

describe('bodiesNamed', () => {
  it('finds blocks and lists of objects alike', () => {
    const file = parseTfJson('{"resource": {"a": {"b": {"route": {"x": 1}, "egress": [{"x": 2}, "${y}"]}}}}');
    const [block] = file.blocks;
    assert.ok(block);
    assert.deepEqual(wrongSpans({ ...file, blocks: [] }), []);
    const route = bodiesNamed(block, 'route');
    assert.deepEqual([route.bodies.map((body) => sketchBody(body)), route.all], [['x = 1'], true]);
    const egress = bodiesNamed(block, 'egress');
    assert.deepEqual([egress.bodies.map((body) => sketchBody(body)), egress.all], [['x = 2'], false]);
    assert.deepEqual(bodiesNamed(block, 'ingress'), { bodies: [], all: true });
  });
});
