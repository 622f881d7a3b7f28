import { l10n, window } from 'vscode';
import { instanceConnectSsh, type Program } from '../../endpoints/use/instance-connect';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';
import type { Instance } from '../../network/resources/instance';
import { known } from '../../network/resolved';
import type { ConfigFiles } from '../../sources/aws/config/shared-config';
import { isOfEc2 } from '../../sources/aws/writes/ec2-host';
import { nameOf } from '../../tree/words';
import { awsSettings } from '../accounts/settings';
import { fileVariables } from '../accounts/file-variables';
import type { Dialogs } from '../explorer/dialogs';
import type { OpenRoot } from '../explorer/roots';
import { verbatim } from '../render';

/** States in which it lets connections through. */
const UP: ReadonlySet<string> = new Set([
  'create-complete',
  'update-complete',
  'update-in-progress',
  'update-failed',
]);

/** Opens a terminal on an instance, through an Instance Connect endpoint of its VPC. @param create opens the form. */
export async function connectThrough(
  dialogs: Dialogs,
  root: OpenRoot,
  instance: Resource,
  create: () => Promise<void>,
): Promise<void> {
  const { network } = root;
  if (instance.kind !== 'instance' || !network) return;
  const endpoints = endpointsFor(network, instance);
  if (endpoints.length === 0) {
    const label = l10n.t('Create Endpoint…');
    const text = l10n.t('The VPC of {id} has no Instance Connect endpoint that is up.', { id: instance.id });
    if ((await dialogs.information(text, label)) === label) await create();
    return;
  }
  const endpoint = endpoints.length === 1 ? endpoints[0] : await chooseEndpoint(dialogs, endpoints);
  if (!endpoint) return;
  const { pin } = root.source;
  const isAccount = pin?.kind === 'account';
  const profile = isAccount ? pin.profile : undefined;
  const program = instanceConnectSsh(instance, endpoint, { profile, region: endpoint.scope.region });
  const { files, endpointOverride } = awsSettings();
  // The CLI knows what a profile names, and nothing of our setting: it would go to AWS itself with these credentials.
  if (isAccount && endpointOverride !== undefined && !isOfEc2(endpointOverride)) {
    await dialogs.information(
      l10n.t('Calls go to {endpoint} by a setting: behind it there is no instance to connect to.', {
        endpoint: endpointOverride,
      }),
    );
  } else if (isAccount) openTerminal(program, nameOf(instance), files);
  else await sayCommand(dialogs, program);
}

function endpointsFor(network: Network, { vpcId, scope }: Instance): readonly InstanceConnectEndpoint[] {
  const id = vpcId === undefined ? undefined : known(vpcId);
  if (id === undefined) return [];
  return network.inVpc('instance-connect-endpoint', { id, scope }).filter(({ state }) => UP.has(state));
}

async function chooseEndpoint(
  dialogs: Dialogs,
  endpoints: readonly InstanceConnectEndpoint[],
): Promise<InstanceConnectEndpoint | undefined> {
  const rows = endpoints.map((endpoint) => ({
    label: verbatim(nameOf(endpoint)),
    description: endpoint.subnetId ?? '',
    endpoint,
  }));
  return (await dialogs.choose(l10n.t('Through which endpoint?'), rows))?.endpoint;
}

/** The CLI is started with its arguments as they are: no shell reads them. */
function openTerminal({ file, args }: Program, name: string, files: ConfigFiles): void {
  const terminal = window.createTerminal({
    name: l10n.t('Connect: {name}', { name }),
    shellPath: file,
    shellArgs: [...args],
    env: fileVariables(files),
    isTransient: true,
  });
  terminal.show();
}

/** There is nobody behind a simulated or saved instance; the command is what it would take. */
async function sayCommand(dialogs: Dialogs, { file, args }: Program): Promise<void> {
  const line = [file, ...args].join(' ');
  const copy = l10n.t('Copy Command');
  const text = l10n.t(
    'This instance is simulated or saved: there is nothing to connect to. In an account it takes: {line}',
    {
      line,
    },
  );
  if ((await dialogs.information(text, copy)) === copy) await dialogs.copy(line);
}
