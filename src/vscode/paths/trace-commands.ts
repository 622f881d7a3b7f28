import { l10n } from 'vscode';
import type { Resource } from '../../network/resource';
import type { Subnet } from '../../network/resources/subnet';
import { blocksAsText } from '../../tree/search';
import { byName, idBeside, nameOf } from '../../tree/words';
import type { SavedQuestion } from '../../webview/path/protocol';
import { networkOf } from '../explorer/choose-root';
import type { Dialogs } from '../explorer/dialogs';
import type { OpenRoot } from '../explorer/roots';
import { verbatim } from '../render';
import { askDestination } from './ask-destination';
import type { ChosenPlace } from './ask-for-place';
import { askSource } from './ask-source';
import type { PathPanel } from './path-panel';
import type { PathPanels } from './path-panels';
import { destinationThrough, subnetsThrough, type Middle } from './through';

/** Asks for both ends, and shows the path. */
export async function traceAny(dialogs: Dialogs, panels: PathPanels, root: OpenRoot): Promise<void> {
  const network = await networkOf(dialogs, root);
  if (!network) return;
  const from = await askSource(dialogs, network);
  const to = from && (await askDestination(dialogs, network, from));
  if (from && to) panels.show(question(root, from, to.text));
}

/** Asks where to, and shows the path from a resource. */
export async function traceFrom(
  dialogs: Dialogs,
  panels: PathPanels,
  root: OpenRoot,
  resource: Resource,
): Promise<void> {
  const network = await networkOf(dialogs, root);
  if (!network) return;
  const from = placeOf(resource);
  const to = await askDestination(dialogs, network, from);
  if (to) panels.show(question(root, from, to.text));
}

/** Asks where from, and shows the path to a resource. */
export async function traceTo(
  dialogs: Dialogs,
  panels: PathPanels,
  root: OpenRoot,
  resource: Resource,
): Promise<void> {
  const network = await networkOf(dialogs, root);
  if (!network) return;
  const from = await askSource(dialogs, network);
  if (from) panels.show(question(root, from, resource.id));
}

/** Asks which of the subnets that use something, and shows a path that leads through it. */
export async function traceThrough(
  dialogs: Dialogs,
  panels: PathPanels,
  root: OpenRoot,
  middle: Middle,
): Promise<void> {
  const network = await networkOf(dialogs, root);
  if (!network) return;
  const subnets = byName(subnetsThrough(network, middle));
  if (subnets.length === 0) {
    await dialogs.information(l10n.t('No subnet whose routes were read sends traffic through it.'));
    return;
  }
  const subnet = subnets.length === 1 ? subnets[0] : await chooseSubnet(dialogs, subnets);
  if (subnet) panels.show(question(root, placeOf(subnet), destinationThrough(network, middle, subnet)));
}

/** Shows the path from a subnet, by its id. */
export function traceSubnet(
  panels: PathPanels,
  root: OpenRoot,
  subnetId: string,
  to: string,
): PathPanel | undefined {
  const subnet = root.network?.get('subnet', subnetId);
  return subnet && panels.show(question(root, placeOf(subnet), to));
}

async function chooseSubnet(dialogs: Dialogs, subnets: readonly Subnet[]): Promise<Subnet | undefined> {
  const items = subnets.map((subnet) => ({
    label: verbatim(nameOf(subnet)),
    description: verbatim([blocksAsText(subnet)[0], idBeside(subnet)].filter(Boolean).join(' · ')),
    subnet,
  }));
  return (await dialogs.choose(l10n.t('From which subnet?'), items))?.subnet;
}

function placeOf({ id, scope: { account, region, partition } }: Resource): ChosenPlace {
  return { text: id, scope: { account, region, partition } };
}

/** HTTPS is what nearly everybody asks about; the panel changes it. */
function question(root: OpenRoot, source: ChosenPlace, to: string): SavedQuestion {
  const { kind, key } = root.source.root;
  return {
    root: { kind, key },
    from: source.text,
    to,
    protocol: 'tcp',
    port: 443,
    families: 'ipv4',
    scope: source.scope,
    ...(source.vpc !== undefined && { vpc: source.vpc }),
  };
}
