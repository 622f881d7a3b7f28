import { normalise } from '../../../network/normalise/normalise';
import { createEc2Client } from '../../../sources/aws/client';
import { readAccount } from '../../../sources/aws/read-account';
import { succeeded, type Result } from '../../../sources/failure';
import { createSandbox } from '../../../sources/sandbox/sandbox';
import { classicLesson } from '../../../sources/sandbox/seed/classic-lesson';
import type { ReadNetwork } from './network-source';

/** A sandbox that is open. */
export interface SandboxAccount {
  read(signal: AbortSignal): Promise<Result<ReadNetwork>>;
}

/** Loaded when the sandbox is first opened: it is spoken to by the real SDK, as an account is. */
export function openSandbox(): SandboxAccount {
  const sandbox = createSandbox(classicLesson());
  const { scope } = sandbox.answers();
  const client = createEc2Client({
    region: scope.region,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    requestHandler: sandbox.requestHandler,
  });
  return {
    read: async (signal) => {
      const answers = await readAccount(client, scope, signal);
      return answers.ok ? succeeded({ network: normalise([answers.value]), problems: [] }) : answers;
    },
  };
}
