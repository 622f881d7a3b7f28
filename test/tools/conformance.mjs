/**
 * Tries the same things in the sandbox and in another EC2 endpoint, and prints where they differ. What moto is known
 * to get wrong (facts/aws-networking.md §5) is explained; a difference that nothing explains fails.
 *
 *   node test/tools/conformance.mjs            against moto, which it starts
 *   node test/tools/conformance.mjs URL        against an EC2 endpoint that runs already
 *
 * REQUIRE_MOTO=1   where moto cannot be installed, it fails instead of being skipped
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EC2Client } from '@aws-sdk/client-ec2';
import { tsImport } from 'tsx/esm/api';
import { exitOnSignals } from '../host/process-group.mjs';
import { ensureMoto, MotoMissing } from '../moto/install.mjs';
import { startMoto } from '../moto/moto.mjs';

/** Which step differs for which of §5's reasons. */
const EXPLAINED = {
  'a second one for the service in the same table': 'duplicate gateway endpoints (accepted, overwrite)',
  'a service that does not exist': 'invalid service names and policies (accepted)',
  'a policy that is no JSON': 'invalid service names and policies (accepted)',
  'two subnets in a zone': 'two subnets in one AZ (accepted)',
  'a dry run': 'DryRun on CreateVpcEndpoint (it creates)',
  'a client token twice': 'ClientToken (ignored)',
  'modify: from one table to the other': 'ModifyVpcEndpoint add/remove route tables (routes don’t follow)',
  'an interface endpoint’s state and names': 'State (available at once), DnsEntries',
  'its network interfaces': 'interface ENIs (type, address outside the subnet)',
  // Not in §5 yet.
  'delete one that is not there': 'DeleteVpcEndpoints with an unknown id (passed over)',
  'pages of five subnets': 'pagination (MaxResults ignored on most calls)',
  'a route whose gateway is gone': 'blackhole routes (never)',
  'prefix lists’ ranges': 'DescribePrefixLists has no Cidrs',
  'an instance connect endpoint': 'instance connect endpoints (HTTP 500 HTML)',
  'endpoint connections': 'endpoint connections (HTTP 500 HTML)',
  'VPC Block Public Access': 'VPC BPA (HTTP 500 HTML)',
};

const common = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'conformance', secretAccessKey: 'conformance' },
  maxAttempts: 1,
};

exitOnSignals();
process.exitCode = await main(process.argv[2]);

/** @param {string | undefined} url @returns {Promise<number>} the exit code */
async function main(url) {
  if (url !== undefined) return compare(url);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-conformance-'));
  try {
    const moto = await startMoto(ensureMoto(), scratch);
    try {
      return await compare(moto.url);
    } finally {
      await moto.stop();
    }
  } catch (error) {
    if (!(error instanceof MotoMissing)) throw error;
    console.log(`!!! nothing was compared: ${error.message.replaceAll(/\s+/g, ' ')}`);
    return process.env.REQUIRE_MOTO === '1' ? 1 : 0;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {string} url @returns {Promise<number>} */
async function compare(url) {
  const load = (file) => tsImport(file, import.meta.url);
  const { scenario } = await load('./conformance-scenario.ts');
  const { createSandbox } = await load('../../src/sources/sandbox/sandbox.ts');
  const { classicLesson } = await load('../../src/sources/sandbox/seed/classic-lesson.ts');
  const sandbox = createSandbox(classicLesson());
  const ours = await scenario(new EC2Client({ ...common, requestHandler: sandbox.requestHandler }));
  const other = new EC2Client({ ...common, endpoint: url });
  const theirs = await scenario(other).finally(() => other.destroy());
  const rows = ours.map(({ name, outcome }, index) => {
    const there = theirs[index]?.outcome ?? 'not reached';
    return { name, outcome, there, why: outcome === there ? 'the same' : (EXPLAINED[name] ?? 'UNEXPLAINED') };
  });
  for (const { name, outcome, there, why } of rows) {
    console.log(
      `${name}\n    sandbox  ${outcome}${why === 'the same' ? '' : `\n    there    ${there}\n    because  ${why}`}`,
    );
  }
  const unexplained = rows.filter(({ why }) => why === 'UNEXPLAINED').length;
  const same = rows.filter(({ why }) => why === 'the same').length;
  console.log(
    `${rows.length} steps: ${same} the same, ${rows.length - same - unexplained} explained, ${unexplained} unexplained`,
  );
  return unexplained === 0 ? 0 : 1;
}
