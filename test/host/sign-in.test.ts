import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { SignInTerminal } from '../../src/vscode/accounts/sign-in';
import { until } from './seam';

describe('signing in by terminal', () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-sign-in-'));
  const args = path.join(home, 'args.txt');
  const cache = path.join(home, '.aws/sso/cache');
  const aws = path.join(home, 'aws');
  const signIn = new SignInTerminal(aws, home);

  before(() => {
    // Stands for the AWS CLI: keeps its arguments, one a line, and writes a session.
    fs.writeFileSync(
      aws,
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${args}'\necho '{}' > '${cache}/session.json'\n`,
      {
        mode: 0o755,
      },
    );
  });

  after(() => {
    signIn.dispose();
    for (const terminal of vscode.window.terminals) terminal.dispose();
    fs.rmSync(home, { recursive: true, force: true });
  });

  it('runs the CLI with the profile as one argument, whatever it is called, and goes on when the session is there', async () => {
    const profile = 'prod; touch /tmp/hacked $(id) `id`';
    let signedIn = 0;
    signIn.start({ way: 'sso', profile }, {}, () => signedIn++);
    await until('the session is noticed', () => signedIn > 0, 15_000);
    assert.deepEqual(fs.readFileSync(args, 'utf8').trimEnd().split('\n'), [
      'sso',
      'login',
      '--profile',
      profile,
    ]);
    // The CLI registers itself in the same folder before the session is there: later writes count as well.
    const before_ = signedIn;
    fs.writeFileSync(path.join(cache, 'session.json'), '{"again": true}');
    await until('the next write is noticed', () => signedIn > before_, 5000);
  });
});
