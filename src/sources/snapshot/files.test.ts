import * as assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../network/message';
import { type Failure, type Result } from '../failure';
import { explain } from '../explain';
import { findFiles, MAX_FILE_BYTES, readJsonObject } from './files';
import { TestFolder } from './testing/folders';

function failureOf<T>(result: Result<T>): Failure {
  assert.ok(!result.ok);
  return result.failure;
}

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('the files of a snapshot', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('are the file itself, whatever it is called', async () => {
    const file = folder.write('a.txt', '{}');
    assert.deepEqual(valueOf(await findFiles(file)), [file]);
  });

  it('are a folder’s JSON files at any depth, in order', async () => {
    for (const name of ['b/Vpcs.json', 'a/x/y/Subnets.JSON', 'c.txt', 'z.json']) folder.write(name, {});
    const names = valueOf(await findFiles(folder.path)).map((file) => path.relative(folder.path, file));
    assert.deepEqual(
      names.map((name) => name.split(path.sep).join('/')),
      ['a/x/y/Subnets.JSON', 'b/Vpcs.json', 'z.json'],
    );
  });

  it('are none that a link leads to', async () => {
    const other = new TestFolder();
    try {
      const secret = other.write('secret/Vpcs.json', {});
      folder.write('a.json', {});
      symlinkSync(path.dirname(secret), path.join(folder.path, 'linked'), 'dir');
      symlinkSync(secret, path.join(folder.path, 'linked.json'));
      symlinkSync(folder.path, path.join(folder.path, 'circle'), 'dir');
      const names = valueOf(await findFiles(folder.path)).map((file) => path.basename(file));
      assert.deepEqual(names, ['a.json']);
    } finally {
      other.remove();
    }
  });

  it('are missed where there are none', async () => {
    assert.equal(failureOf(await findFiles(path.join(folder.path, 'nope'))).reason, 'not-found');
  });

  it('are not readable below a file', async () => {
    const file = folder.write('a.json', {});
    assert.equal(failureOf(await findFiles(path.join(file, 'b'))).reason, 'not-readable');
  });
});

describe('a snapshot file', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder();
  });
  after(() => {
    folder.remove();
  });

  const read = (content: string | Uint8Array, maxBytes = MAX_FILE_BYTES): ReturnType<typeof readJsonObject> =>
    readJsonObject(folder.write('x.json', content), maxBytes);
  const complaint = async (content: string | Uint8Array): Promise<string> => {
    const failure = failureOf(await read(content));
    assert.equal(failure.reason, 'invalid-input');
    return english(explain(failure).sentence).slice(folder.path.length + '/x.json '.length);
  };

  it('is one JSON object', async () => {
    assert.deepEqual(valueOf(await read('{"Vpcs": []}')), { Vpcs: [] });
  });

  it('may begin with a byte order mark, in UTF-8 or UTF-16 as Windows writes it', async () => {
    assert.deepEqual(valueOf(await read('\uFEFF{"é": 1}')), { é: 1 });
    assert.deepEqual(valueOf(await read(Buffer.from('\uFEFF{"é": 1}', 'utf16le'))), { é: 1 });
  });

  it('is not empty', async () => {
    for (const text of ['', ' \n', '\uFEFF']) assert.equal(await complaint(text), 'is empty.');
  });

  it('is JSON', async () => {
    for (const text of ['{', 'VPCS vpc-1', '{"a": undefined}'])
      assert.match(await complaint(text), /^is not JSON: /);
    assert.match(await complaint(Buffer.from([0xff, 0x00, 0x12])), /^is not JSON: /);
  });

  it('is an object', async () => {
    for (const text of ['[]', 'null', '7', '"Vpcs"']) {
      assert.equal(await complaint(text), 'is not a JSON object with keys such as Vpcs.');
    }
  });

  it('is no larger than the limit', async () => {
    const text = '{"Vpcs": []}';
    assert.ok((await read(text, text.length)).ok);
    assert.equal(failureOf(await read(text, text.length - 1)).reason, 'too-large');
  });

  it('has a limit that is called what the contract calls it', async () => {
    const big = folder.write('big.json', ' '.repeat(1024 * 1024 + 1));
    const failure = failureOf(await readJsonObject(big, 1024 * 1024));
    assert.match(english(explain(failure).sentence), / has 2 MB, more than the 1 MB /);
    assert.equal(MAX_FILE_BYTES, 256 * 1024 * 1024);
  });

  it('is there, and a file', async () => {
    assert.equal(failureOf(await readJsonObject(path.join(folder.path, 'nope.json'))).reason, 'not-found');
    assert.equal(failureOf(await readJsonObject(folder.path)).reason, 'not-readable');
  });
});
