import { message, type Text } from '../../../network/message';
import type { Network } from '../../../network/network';
import { serviceQuestion } from '../../../paths/matrix/service-question';
import { detailLine, verdictSentence } from '../../../paths/sentence';
import type { Via } from '../../../paths/trace';
import { tracePath } from '../../../paths/trace-path';
import type { CellView } from '../../../webview/matrix/protocol';

/** @returns the sentence of a cell; undefined where the subnet is not there any more. */
export function cellView(
  network: Network,
  subnetId: string,
  service: string,
  render: (text: Text) => string,
): CellView | undefined {
  const subnet = network.get('subnet', subnetId);
  if (!subnet) return undefined;
  const cell = { subnet: subnetId, service };
  const read = serviceQuestion(network, subnet, service);
  if (!read.ok) return { ...cell, sentence: render(read.problem), detail: '', canCreate: false };
  const trace = tracePath(network, read.question);
  const detail = [...detailLine(trace), message('Enter opens the path')].map(render).join(' · ');
  // What is private already needs no endpoint.
  const canCreate = !trace.vias.every(isPrivate);
  return { ...cell, sentence: render(verdictSentence(trace)), detail, canCreate };
}

function isPrivate(via: Via): boolean {
  return via === 'gateway-endpoint' || via === 'interface-endpoint' || via === 'local';
}
