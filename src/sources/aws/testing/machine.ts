import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ConfigFiles } from '../config/shared-config';
import { LiveAccount, type LiveAccountChoice } from '../live-account';
import { MfaCancelled } from '../failure-of';

/**
 * A machine for tests: a home folder of its own and an environment without any of AWS's variables, since the SDK
 * reads some of what it does from both, whatever it is given.
 */
export class Machine {
  readonly home = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-machine-'));
  readonly #before = { ...process.env };

  constructor() {
    for (const name of Object.keys(process.env)) {
      if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, {
      HOME: this.home,
      USERPROFILE: this.home,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_LOGIN_CACHE_DIRECTORY: path.join(this.home, '.aws/login/cache'),
    });
  }

  /** The files' names; they are there once something was written into them. */
  get files(): Required<ConfigFiles> {
    return {
      configFile: path.join(this.home, '.aws/config'),
      credentialsFile: path.join(this.home, '.aws/credentials'),
    };
  }

  config(text: string): void {
    this.write('.aws/config', text);
  }

  credentials(text: string): void {
    this.write('.aws/credentials', text);
  }

  /** The token that `aws sso login` keeps. @param key the session's name, or the start URL of the older form */
  ssoToken(key: string, token: object): void {
    const name = createHash('sha1').update(key).digest('hex');
    this.write(`.aws/sso/cache/${name}.json`, JSON.stringify(token));
  }

  /** The session that `aws login` keeps. */
  loginToken(session: string, token: object): void {
    const name = createHash('sha256').update(session).digest('hex');
    this.write(`.aws/login/cache/${name}.json`, JSON.stringify(token));
  }

  /** @returns the file's whole name */
  write(name: string, text: string): string {
    const file = path.join(this.home, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return file;
  }

  /** @param profile undefined for the environment's credentials */
  account(profile: string | undefined, more: Partial<LiveAccountChoice> = {}): LiveAccount {
    return new LiveAccount({
      credentials: profile === undefined ? { from: 'environment' } : { from: 'profile', profile },
      region: undefined,
      files: this.files,
      endpointOverride: undefined,
      environment: process.env,
      askForMfa: () => Promise.reject(new MfaCancelled()),
      ...more,
    });
  }

  remove(): void {
    for (const name of Object.keys(process.env)) {
      if (!(name in this.#before)) Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, this.#before);
    fs.rmSync(this.home, { recursive: true, force: true });
  }
}

/** An instant as token files write it. @param minutes from now; less than 0 is past */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
