import { createInterface } from 'node:readline/promises';
import { LiveAccount } from '../sources/aws/live-account';
import { MfaCancelled } from '../sources/aws/failure-of';

/** @param profile undefined: the default credential chain. @param region undefined: the profile's own. */
export function liveAccount(profile: string | undefined, region: string | undefined): LiveAccount {
  // Its warning about Node's version would stand on stderr, where the contract has one line for what went wrong.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  return new LiveAccount({
    credentials: profile === undefined ? { from: 'environment' } : { from: 'profile', profile },
    region,
    files: {},
    endpointOverride: undefined,
    environment: process.env,
    askForMfa,
  });
}

/** Asks on the terminal; stdout belongs to what is printed. Without a terminal nobody can answer. */
async function askForMfa(serial: string): Promise<string> {
  if (!process.stdin.isTTY) throw new MfaCancelled();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`MFA code of ${serial}: `)).trim();
  } finally {
    terminal.close();
  }
}
