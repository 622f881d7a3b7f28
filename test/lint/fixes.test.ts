import * as assert from 'node:assert/strict';
import path from 'node:path';
import { short, lintingOf, MemoryFiles } from '../../src/lint/testing/files';
import { readDocument } from '../../src/sources/cloudformation/syntax/read-document';
import { parseHcl } from '../../src/sources/terraform/hcl/parse-hcl';
import { english } from '../../src/network/message';
import { applied, textsIn } from './apply-fix';
import { casesIn } from './score';

const FOLDER = path.resolve(__dirname, 'cases');

function errorsIn(texts: Readonly<Record<string, string>>): number {
  return Object.entries(texts).reduce((n, [file, text]) => {
    if (file.endsWith('.tf')) return n + parseHcl(text).errors.length;
    return /\.(?:ya?ml|json|template)$/.test(file) ? n + (readDocument(file, text)?.problems.length ?? 0) : n;
  }, 0);
}

/** What a finding is about, whatever its severity. */
function aboutOf(text: string): string {
  return text.replace(/^\w+ /, '').replace(/\[[^\]]*\]/g, '');
}

describe('every fix of the labelled cases', () => {
  let offered = 0;
  for (const one of casesIn(FOLDER)) {
    it(`mends what it says, and nothing else breaks: ${one.name}`, () => {
      const texts = textsIn(one.folder);
      const options = { varFiles: one.varFiles };
      const before = lintingOf(new MemoryFiles(texts), options).result.findings;
      const known = new Set(before.map((finding) => aboutOf(short(finding))));
      for (const finding of before) {
        for (const fix of finding.fixes()) {
          offered += 1;
          const title = english(fix.title);
          const after = applied(texts, fix);
          assert.equal(errorsIn(after), errorsIn(texts), title);
          const left = lintingOf(new MemoryFiles(after), options).result.findings;
          const isLeft = left.some((next) => aboutOf(short(next)) === aboutOf(short(finding)));
          assert.ok(!isLeft, `${title} leaves ${short(finding)}`);
          // A new endpoint leaves public tables out, which is a hint; what it is in is a hub, if others go by it.
          const added = left.filter(
            (next) => next.severity !== 'hint' && next.rule !== 'GW010' && !known.has(aboutOf(short(next))),
          );
          assert.deepEqual(added.map(short), [], `${title} adds findings`);
        }
      }
    });
  }

  after(() => {
    assert.ok(offered > 50, `${String(offered)} fixes`);
  });
});
