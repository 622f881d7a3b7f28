import type { LiveAccountChoice } from '../live-account';
import type { LiveAccount } from '../live-account';
import { Machine } from './machine';
import { noWayOut, type NoWayOut } from './no-way-out';
import { scriptedEndpoint, type ScriptedEndpoint } from './scripted-endpoint';

/** What a test of the live account stands on: a machine, an endpoint, and nothing else that could be reached. */
export interface Fixture {
  readonly machine: Machine;
  readonly endpoint: ScriptedEndpoint;
  /** Every host that this process wanted to reach. */
  readonly hosts: ReadonlySet<string>;
  /** A profile `p` in us-east-1 whose calls go to the endpoint. @param lines more of it @param more sections */
  profile(lines?: string, more?: string): void;
  /** The account of profile `p`. */
  account(choice?: Partial<LiveAccountChoice>): LiveAccount;
}

/** An access key, as lines of a profile. */
export const KEYS = 'aws_access_key_id = AKIAP\naws_secret_access_key = secret';

/** Registers hooks that make the fixture anew for every test. */
export function useFixture(): Fixture {
  let machine: Machine;
  let endpoint: ScriptedEndpoint;
  let out: NoWayOut;
  beforeEach(async () => {
    machine = new Machine();
    endpoint = await scriptedEndpoint();
    out = noWayOut();
  });
  afterEach(async () => {
    out.restore();
    await endpoint.close();
    machine.remove();
  });
  return {
    get machine() {
      return machine;
    },
    get endpoint() {
      return endpoint;
    },
    get hosts() {
      return out.hosts;
    },
    profile: (lines = KEYS, more = '') => {
      machine.config(
        `[profile p]\nregion = us-east-1\nendpoint_url = ${endpoint.url}\n${lines}\n\n${more}\n`,
      );
    },
    account: (choice) => machine.account('p', choice),
  };
}

/** A signal that nobody aborts. */
export function never(): AbortSignal {
  return new AbortController().signal;
}
