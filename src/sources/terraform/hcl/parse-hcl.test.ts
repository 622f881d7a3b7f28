import * as assert from 'node:assert/strict';
import { parseHcl } from './parse-hcl';
import { sketch, sketchBody, valueOf } from './testing/sketch';

describe('parseHcl: expressions', () => {
  for (const [text, expected] of [
    // literals
    ['1', '1'],
    ['1.5', '1.5'],
    ['1e5', '100000'],
    ['1.5E-3', '0.0015'],
    ['true', 'true'],
    ['null', 'null'],
    ['trueish', 'trueish'],
    // operators: precedence and grouping
    ['1 + 2 * 3', '(+ 1 (* 2 3))'],
    ['1 * 2 + 3', '(+ (* 1 2) 3)'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['a || b && c == d', '(|| a (&& b (== c d)))'],
    ['a != b', '(!= a b)'],
    ['1 < 2 == 3 >= 4', '(== (< 1 2) (>= 3 4))'],
    ['1 <= 2 && 3 > 4 % 5 / 6', '(&& (<= 1 2) (> 3 (/ (% 4 5) 6)))'],
    ['-1 + 2', '(+ (- 1) 2)'],
    ['!a.b && -c[0]', '(&& (! a.b) (- c[0]))'],
    ['!!a', '(! (! a))'],
    ['(1 + 2) * 3', '(* ⦅(+ 1 2)⦆ 3)'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ? b ? 1 : 2 : 3', '(? a (? b 1 2) 3)'],
    ['a-b', 'a-b'],
    ['a - b', '(- a b)'],
    // names of any script
    ['größe_2.Ωmega-3', 'größe_2.Ωmega-3'],
    ['𝒳.y', '𝒳.y'],
    // what is taken from values
    ['a.b.c', 'a.b.c'],
    ['a[0]["k"][each.key]', 'a[0]["k"][each.key]'],
    ['a.0.1.b', 'a[0][1].b'],
    ['a[*].b[0]', 'a[*](.b[0])'],
    ['a.*.b.c[0].d', 'a[*](.b.c)[0].d'],
    ['a[*].b[*].c', 'a[*](.b[*](.c))'],
    ['values(a)[*].id', '(values a)[*](.id)'],
    ['[1][0]', '[1][0]'],
    ['{ a = 1 }.a', '{"a": 1}.a'],
    ['(a).b', '⦅a⦆.b'],
    // calls
    ['f()', '(f)'],
    ['f(a, 1,)', '(f a 1)'],
    ['f(a...)', '(f a...)'],
    ['provider::aws::arn_parse(a)', '(provider::aws::arn_parse a)'],
    // collections
    ['[]', '[]'],
    ['[1, [2],]', '[1 [2]]'],
    ['{}', '{}'],
    [
      '{ a = 1, "b" : 2, (c) = 3, "${d}" = 4, e.f = 5, 6 = 7 }',
      '{"a": 1 "b": 2 ⦅c⦆: 3 quoted`⟪d⟫`: 4 e.f: 5 6: 7}',
    ],
    ['{ a = b ? c : d, true = 1 }', '{"a": (? b c d) "true": 1}'],
    ['{\n  a = 1\n\n  b = 2,\n  c : 3 # c\n}', '{"a": 1 "b": 2 "c": 3}'],
    ['[\n  1,\n  2 # two\n  ,\n  // three\n  3\n]', '[1 2 3]'],
    ['f(\n  a\n  + b,\n)', '(f (+ a b))'],
    ['(\n a\n ? b\n : c\n)', '⦅(? a b c)⦆'],
    ['[for v in l : v]', '(for-tuple v l value v)'],
    ['[for k, v in m : k if v != null]', '(for-tuple k,v m value k if (!= v null))'],
    ['{ for k, v in m : k => v... if v }', '(for-object k,v m key k value v groups if v)'],
    ['{\n for k, v in m :\n k\n => v\n}', '(for-object k,v m key k value v)'],
    ['a /* b */ + /* c\n d */ e', '(+ a e)'],
  ] as const) {
    it(`reads ${text}`, () => {
      const value = valueOf(text);
      assert.equal(sketch(value), expected);
      assert.deepEqual([value.start, value.end], [4, 4 + text.length]);
    });
  }
});

describe('parseHcl: templates', () => {
  for (const [text, expected] of [
    ['""', '""'],
    ['"a\\n\\t\\"\\\\\\u00e9\\U0001F600"', '"a\\n\\t\\"\\\\é😀"'],
    ['"$${a} %%{b} $a 100% $$"', '"${a} %{b} $a 100% $$"'],
    ['"a${b}c"', 'quoted`a⟪b⟫c`'],
    ['"${"${"x"}"}"', 'quoted`⟪quoted`⟪"x"⟫`⟫`'],
    ['"a${{ b = "}" }.b}c"', 'quoted`a⟪{"b": "}"}.b⟫c`'],
    ['"${\n  f(\n    a\n  )\n}"', 'quoted`⟪(f a)⟫`'],
    ['"a  ${~ b ~}  c"', 'quoted`a⟪b⟫c`'],
    ['"%{if a}b%{else}c%{endif}"', 'quoted`⟪if a⟫b⟪else⟫c⟪end⟫`'],
    ['"%{ for k, v in m ~} ${k} %{~ endfor }"', 'quoted`⟪for k,v m⟫⟪k⟫⟪end⟫`'],
    ['"%{if a}%{if b}c%{endif}%{endif}d"', 'quoted`⟪if a⟫⟪if b⟫c⟪else⟫⟪end⟫⟪else⟫⟪end⟫d`'],
    ['<<EOT\n  a\n\n  b "c" \\n\nEOT', 'heredoc`  a⏎⏎  b "c" \\n⏎`'],
    ['<<EOT\nEOT', 'heredoc``'],
    ['<<EOT\n  a\n    EOT', 'heredoc`  a⏎`'],
    ['<<EOT\nEOTX\n xEOT\nEOT', 'heredoc`EOTX⏎ xEOT⏎`'],
    ['<<-EOT\n    a\n\n      ${b}\n    c\n  EOT', 'flush`a⏎⏎  ⟪b⟫⏎c⏎`'],
    ['<<-EOT\n    a\n      b\n  EOT', 'flush`a⏎  b⏎`'],
    ['<<EOT\n$${a} ${b}%{ if c ~}\n  d\n%{ endif ~}\ne\nEOT', 'heredoc`${a} ⟪b⟫⟪if c⟫  d⏎⟪else⟫⟪end⟫e⏎`'],
    ['<<A\n${<<B\n b\nB\n}\nA', 'heredoc`⟪heredoc` b⏎`⟫⏎`'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const value = valueOf(text);
      assert.equal(sketch(value), expected);
      assert.deepEqual([value.start, value.end], [4, 4 + text.length]);
    });
  }
});

describe('parseHcl: bodies', () => {
  it('reads arguments, blocks, labels, blocks of one line and nested ones', () => {
    const file = parseHcl(
      'a = 1\nresource "aws_vpc" main {\n  cidr = "x"\n  one { b = 2 }\n  two {}\n}\nlocals {\n}\n',
    );
    assert.deepEqual(file.errors, []);
    assert.equal(
      sketchBody(file),
      'a = 1\nresource aws_vpc main\n  cidr = "x"\n  one\n    b = 2\n  two\nlocals',
    );
  });

  it('gives the offsets of every part', () => {
    const text = '# c\nmodule "v" {\n  a = [1] // d\n}\n';
    const file = parseHcl(text);
    const [block] = file.blocks;
    const [attribute] = block?.attributes ?? [];
    assert.ok(block && attribute);
    const at = (start: number, end: number): string => text.slice(start, end);
    assert.equal(at(block.start, block.end), 'module "v" {\n  a = [1] // d\n}');
    assert.equal(at(block.start, block.typeEnd), 'module');
    assert.equal(at(block.start, block.headerEnd), 'module "v"');
    assert.deepEqual(block.labels, [{ start: 11, end: 14, value: 'v' }]);
    assert.equal(text[block.open], '{');
    assert.equal(block.close, text.lastIndexOf('}'));
    assert.equal(at(attribute.start, attribute.end), 'a = [1]');
    assert.equal(at(attribute.start, attribute.nameEnd), 'a');
    assert.equal(text[attribute.equals], '=');
    assert.equal(at(attribute.value.start, attribute.value.end), '[1]');
    assert.deepEqual(
      file.comments.map(({ start, end }) => at(start, end)),
      ['# c', '// d'],
    );
  });

  it('keeps comments of every kind, and none out of strings', () => {
    const text = '# a\r\n/* b\n c */ x = "# d" # e\ny = <<EOT\n# f\nEOT\n// g';
    const file = parseHcl(text);
    assert.deepEqual(file.errors, []);
    assert.deepEqual(
      file.comments.map(({ start, end }) => text.slice(start, end)),
      ['# a', '/* b\n c */', '# e', '// g'],
    );
  });

  it('passes over a byte order mark and takes lines of either kind', () => {
    const text = '\ufeffa {\r\n  b = 1\r\n  c = <<E\r\n d\r\n E\r\n}\r\n';
    const file = parseHcl(text);
    assert.deepEqual(file.errors, []);
    assert.equal(file.blocks[0]?.start, 1);
    assert.equal(sketchBody(file), 'a\n  b = 1\n  c = heredoc` d\r⏎`');
  });

  it('says lines and columns', () => {
    const { lines } = parseHcl('a = 1\r\nb = "é😀" \nc = 1');
    assert.deepEqual(lines.position(0), { line: 1, column: 1 });
    assert.deepEqual(lines.position(7), { line: 2, column: 1 });
    assert.deepEqual(lines.range({ start: 11, end: 16 }), {
      start: { line: 2, column: 5 },
      end: { line: 2, column: 10 },
    });
    assert.deepEqual(lines.position(23), { line: 3, column: 6 });
  });

  it('reads what is laid out unlike terraform fmt as the language says', () => {
    const text =
      'resource "a" "b" {\ndynamic "c" {\nfor_each = {\nd = 1\n}\ncontent {\n}\n}\n    }\nx = [\n1,\n]\n';
    const file = parseHcl(text);
    assert.deepEqual(file.errors, []);
    assert.equal(
      sketchBody(file),
      'resource a b\n  dynamic c\n    for_each = {"d": 1}\n    content\nx = [1]',
    );
  });

  it('reads an empty text and one of comments alone', () => {
    assert.equal(sketchBody(parseHcl('')), '');
    const file = parseHcl('# a');
    assert.deepEqual([file.errors, file.comments], [[], [{ start: 0, end: 3 }]]);
  });
});
