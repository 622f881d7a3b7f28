import { l10n, type QuickPickItem } from 'vscode';
import type { Network } from '../../network/network';
import type { CreateState } from '../../webview/create/protocol';
import type { Dialogs } from '../explorer/dialogs';
import { verbatim } from '../render';
import { askStep, type Answer } from './ask-step';
import { formView } from './form/form-view';

const STEPS = 3;

/** A row, and what is asked for once it is chosen. */
interface Row extends QuickPickItem {
  readonly value: string;
}

/**
 * Asks for a gateway endpoint in three steps: service, VPC, route tables. It is the form that is filled, so what can
 * be chosen, and what is chosen at first, is the same in both.
 * @returns what is asked for; undefined where somebody cancelled
 */
export async function askGatewayEndpoint(
  dialogs: Dialogs,
  network: Network,
  start: CreateState,
  /** @returns the state with another service or VPC: what depends on it is chosen anew. */
  choose: (state: CreateState, what: Partial<Pick<CreateState, 'service' | 'vpc'>>) => CreateState,
): Promise<CreateState | undefined> {
  let state: CreateState = { ...start, filter: '' };
  for (let step = 1; ;) {
    const answer = await ask(dialogs, network, state, step);
    if (answer.kind === 'cancelled') return undefined;
    if (answer.kind === 'back') {
      step--;
      continue;
    }
    const values = answer.items.map(({ value }) => value);
    const [value = ''] = values;
    if (step === STEPS) return { ...state, routeTables: values };
    const what = step === 1 ? { service: value } : { vpc: value };
    const isOther = step === 1 ? value !== state.service : value !== state.vpc;
    if (isOther) state = choose(state, what);
    step++;
  }
}

function ask(dialogs: Dialogs, network: Network, state: CreateState, step: number): Promise<Answer<Row>> {
  const question =
    step === 1 ? services(network, state) : step === 2 ? vpcs(network, state) : tables(network, state);
  return askStep(dialogs, { title: l10n.t('Create Gateway Endpoint'), number: step, of: STEPS, ...question });
}

interface Question {
  readonly placeholder: string;
  readonly items: readonly Row[];
  readonly chosen: readonly Row[];
  readonly many: boolean;
}

function services(network: Network, state: CreateState): Question {
  const rows = formView(network, state).services?.rows ?? [];
  const items = rows
    .filter(({ type }) => type === 'gateway')
    .map(({ service, cost }) => ({ label: service, description: cost, value: service }));
  return {
    placeholder: l10n.t('Which service shall be reached privately?'),
    items,
    chosen: items.filter(({ value }) => value === state.service),
    many: false,
  };
}

function vpcs(network: Network, state: CreateState): Question {
  const options = formView(network, state).vpc?.options ?? [];
  const items = options
    .filter(({ disabled }) => disabled === undefined)
    .map(({ label, detail, value }) => ({ label: verbatim(label), description: verbatim(detail), value }));
  return {
    placeholder: l10n.t('In which VPC?'),
    items,
    chosen: items.filter(({ value }) => value === state.vpc),
    many: false,
  };
}

function tables(network: Network, state: CreateState): Question {
  const rows = formView(network, state).routeTables?.rows ?? [];
  // A table that cannot be chosen is not among them; the form shows it with the reason.
  const free = rows.filter(({ disabled }) => disabled === undefined);
  const items = free.map(({ id, name, subnets, note }) => ({
    label: verbatim(name),
    description: id === name ? '' : id,
    detail: verbatim([subnets.map((subnet) => subnet.name).join(', '), note].filter(Boolean).join(' · ')),
    value: id,
  }));
  const checked = new Set(free.filter((row) => row.checked).map(({ id }) => id));
  return {
    placeholder:
      items.length === 0
        ? l10n.t('Every route table of this VPC has a route to an endpoint for this service already.')
        : l10n.t('Which route tables? Their subnets are served.'),
    items,
    chosen: items.filter(({ value }) => checked.has(value)),
    many: true,
  };
}
