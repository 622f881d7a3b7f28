import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DeclaredUnit, Place } from '../declared/unit';
import { readTemplate } from './read-template';
import { readDocument } from './syntax/read-document';
import { addresses, unitOf } from './testing/declared';
import { templates } from './testing/model';
import { SAMPLES } from './testing/samples';
import { asFlowYaml, asJson, asLongYaml, asShortYaml } from './testing/write-model';

/** What a unit says, without where it says it. */
function said({ resources, open }: DeclaredUnit): unknown {
  return {
    resources: resources.map(({ address, type, values, assumed, presence }) => ({
      address,
      type,
      values,
      assumed,
      presence,
    })),
    open: open.map(({ why }) => why),
  };
}

describe('a template', () => {
  it('says the same in JSON, by long names, by short tags and in braces', () => {
    fc.assert(
      fc.property(templates, (model) => {
        const json = unitOf(asJson(model), {}, 'x.json');
        assert.deepEqual(json.open, []);
        for (const text of [asLongYaml(model), asShortYaml(model), asFlowYaml(model)]) {
          assert.deepEqual(said(unitOf(text)), said(json), text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('may be edited and cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), edits(), ({ file, text }, change) => {
        const edited = change(text);
        const document = readDocument(file, edited);
        if (!document) return;
        const { unit } = readTemplate(document);
        const lines = edited.replace(/^\uFEFF/, '').split('\n');
        for (const { place, body, places } of unit.resources) {
          for (const each of [place, body, ...places.values()]) assertWithin(each, lines);
        }
        for (const { place } of unit.open) assertWithin(place, lines);
        for (const { start, end } of document.comments) assert.ok(start < end && end <= edited.length);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps nearly all that is around a resource that is broken', () => {
    const yaml = SAMPLES.filter(({ file }) => file.endsWith('.yaml'));
    let kept = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.constantFrom(...yaml), fc.nat(), edits(), ({ file, text }, which, change) => {
        const before = unitOf(text, {}, file);
        const broken = before.resources[which % before.resources.length];
        assert.ok(broken);
        const lines = text.split('\n');
        const { start, end } = broken.body.range;
        const body = lines.slice(start.line, end.line - 1).join('\n');
        const edited = [...lines.slice(0, start.line), change(body), ...lines.slice(end.line - 1)].join('\n');
        const document = readDocument(file, edited);
        const names = document ? addresses(readTemplate(document).unit) : [];
        for (const name of addresses(before)) {
          if (name === broken.address) continue;
          all += 1;
          if (names.includes(name)) kept += 1;
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    assert.ok(kept / all > 0.98, `${((100 * kept) / all).toFixed(1)} % of ${all} resources are kept`);
    if (process.env['SHOW_FIGURES'])
      console.log(`      ${((100 * kept) / all).toFixed(2)} % of ${all} resources are kept`);
  });
});

/** A few random edits of a text: something cut out, something put in, the rest cut off. */
function edits(): fc.Arbitrary<(text: string) => string> {
  const junk = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '[',
      '{',
      ']',
      '}',
      ':',
      ': ',
      '!',
      '!Ref',
      '&',
      '*',
      '|',
      '>',
      '-',
      '- ',
      '#',
      '\t',
      '\n',
      '%',
      '@',
      '\r',
    ),
    fc.string({ maxLength: 6 }),
  );
  const edit = fc.tuple(fc.nat(), fc.nat(40), junk);
  return fc
    .tuple(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.option(fc.nat()))
    .map(([changes, end]) => (text) => {
      let edited = text;
      for (const [at, length, put] of changes) {
        const from = edited.length === 0 ? 0 : at % edited.length;
        edited = edited.slice(0, from) + put + edited.slice(from + length);
      }
      return end === null || edited.length === 0 ? edited : edited.slice(0, end % edited.length);
    });
}

function assertWithin({ range: { start, end } }: Place, lines: readonly string[]): void {
  assert.ok(
    start.line >= 1 && end.line <= lines.length,
    `lines ${start.line} to ${end.line} of ${lines.length}`,
  );
  assert.ok(start.line < end.line || (start.line === end.line && start.column <= end.column));
  assert.ok(start.column - 1 <= (lines[start.line - 1] ?? '').length);
  assert.ok(end.column - 1 <= (lines[end.line - 1] ?? '').length);
}
