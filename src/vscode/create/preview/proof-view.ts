import type { Proof, ProofCheck } from '../../../endpoints/proof/proof';
import { message } from '../../../network/message';
import { byName } from '../../../tree/words';
import type { Network } from '../../../network/network';
import type { CheckRow, PathChangeView, ProgressView } from '../../../webview/create/protocol';
import type { Tone } from '../../../webview/path/protocol';
import { pathChangeView } from './path-change';
import type { Render } from './previewing';
import { splitSentence } from './split-sentence';

const ORDER: readonly CheckRow['outcome'][] = ['error', 'warning', 'passed'];

/**
 * @param before the network as it was when the plan was confirmed; without it no path is compared
 * @returns what was found after a creation: what differs first, then what could not be told, then what holds
 */
export function proofView(
  proof: Proof,
  before: Network | undefined,
  render: Render,
): NonNullable<ProgressView['proof']> {
  const rows = proof.checks.map((check) => rowOf(check, render));
  return {
    tone: TONES[proof.verdict],
    title: render(titleOf(proof)),
    checks: ORDER.flatMap((outcome) => rows.filter((row) => row.outcome === outcome)),
    path: before && pathOf(proof, before, render),
  };
}

const TONES: Readonly<Record<Proof['verdict'], Tone>> = { proven: 'private', differs: 'bad', open: 'warn' };

function titleOf({ verdict }: Proof): ReturnType<typeof message> {
  switch (verdict) {
    case 'proven':
      return message('Proven: it is as planned');
    case 'differs':
      return message('It is not as planned');
    case 'open':
      return message('Not everything could be checked');
  }
}

function rowOf({ holds, message: text, documentation }: ProofCheck, render: Render): CheckRow {
  return {
    outcome: holds === undefined ? 'warning' : holds ? 'passed' : 'error',
    ...splitSentence(render, text),
    hover: '',
    remedy: undefined,
    documentation,
  };
}

/** The path that the form shows at first: of those that are others now, the first by the subnet's name. */
function pathOf({ plan, paths }: Proof, before: Network, render: Render): PathChangeView | undefined {
  const others = paths.filter((one) => one.before.via !== one.after.via);
  const shown = others.length === 0 ? paths : others;
  const [first] = byName(shown.map(({ subnet }) => subnet));
  const path = shown.find(({ subnet }) => subnet === first);
  if (!path) return undefined;
  const view = pathChangeView(
    {
      before: { network: before, trace: path.before },
      after: { network: before, trace: path.after },
      subnet: path.subnet,
      subnets: [],
      plan,
      plannedId: undefined,
      afterLabel: (what) => message('Now: {what}', { what }),
    },
    render,
  );
  return { ...view, canCompare: false };
}
