/**
 * What the extension and the create form say to each other. The form draws choices and answers that are ready to be
 * shown; it knows no network. What is asked for (`CreateState`) belongs to the page while somebody edits it: the page
 * sends it whole after each change, and the extension answers with the choices and the preview for exactly that state.
 */
import type { GlyphName, StateView, Tone } from '../path/protocol';

export type Category = 'aws' | 'by-name' | 'marketplace' | 'instance-connect' | 'provider';
export type EndpointType = 'gateway' | 'interface' | 'gateway-load-balancer' | 'resource' | 'service-network';
export type CodeFormat =
  'terraform' | 'cloudformation' | 'cloudformation-json' | 'cdk-typescript' | 'cdk-python' | 'cli';

export interface TagState {
  readonly key: string;
  readonly value: string;
}

/** What is asked for. Survives a reload, so it holds nothing but the question: ids, and what somebody typed. */
export interface CreateState {
  readonly root: { readonly kind: string; readonly key: string };
  readonly scope: { readonly account: string; readonly region: string; readonly partition: string };
  readonly category: Category;
  /** What was typed into the list of services, to filter it. */
  readonly filter: string;
  /** A full service name, or the ARN of a resource configuration or service network; empty: none is chosen. */
  readonly service: string;
  readonly type: EndpointType;
  /** Where a service of another Region is. */
  readonly serviceRegion: string | undefined;
  /** Empty: none is chosen. */
  readonly vpc: string;
  readonly routeTables: readonly string[];
  /** At most one for each zone; an address is one that somebody typed. */
  readonly subnets: readonly {
    readonly id: string;
    readonly ipv4?: string | undefined;
    readonly ipv6?: string | undefined;
  }[];
  readonly securityGroups: readonly string[];
  readonly privateDns: boolean;
  readonly inboundResolverOnly: boolean;
  /** Undefined: what EC2 takes by itself. */
  readonly ipAddressType: 'ipv4' | 'ipv6' | 'dualstack' | undefined;
  readonly dnsRecordIpType: 'ipv4' | 'ipv6' | 'dualstack' | 'service-defined' | undefined;
  readonly policy: 'full' | 'custom';
  readonly policyText: string;
  readonly tags: readonly TagState[];
  /** Instance Connect. */
  readonly preserveClientIp: boolean;
  /** The provider's side. */
  readonly loadBalancers: readonly string[];
  readonly acceptanceRequired: boolean;
  readonly privateName: string;
  readonly principals: readonly string[];
  readonly supportedIpAddressTypes: readonly ('ipv4' | 'ipv6')[];
  readonly code: CodeFormat;
  /** The subnet whose path is shown; undefined: the first that is concerned. */
  readonly pathFrom: string | undefined;
}

/** Something to choose from a list. */
export interface OptionView {
  readonly value: string;
  readonly label: string;
  /** In the font of ids. */
  readonly detail: string;
  /** Empty: none says more than the label. */
  readonly glyph: GlyphName;
  /** Why it cannot be chosen. */
  readonly disabled: string | undefined;
}

/** One row for each service and type. */
export interface ServiceRow {
  readonly service: string;
  readonly type: EndpointType;
  readonly glyph: GlyphName;
  /** `Gateway`, `Interface`, and the glyph of the type. */
  readonly badge: string;
  readonly badgeGlyph: GlyphName;
  /** `free`, `per AZ-hour`. */
  readonly cost: string;
  readonly selected: boolean;
}

export interface RouteTableRow {
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly subnets: readonly { readonly id: string; readonly name: string; readonly glyph: GlyphName }[];
  /** `by default: it is the main table`, `no subnets`. */
  readonly note: string;
  /** Why it cannot be chosen: `already routes S3 to vpce-…`. */
  readonly disabled: string | undefined;
}

export interface ZoneRow {
  readonly zone: string;
  readonly checked: boolean;
  /** Those of the zone; with several the row has a picker. */
  readonly subnets: readonly OptionView[];
  /** The one that is chosen, or would be. */
  readonly subnet: string | undefined;
  /** `243 free`. */
  readonly free: string;
  readonly disabled: string | undefined;
  /** The addresses that may be fixed, with what was typed and what is wrong with it. */
  readonly addresses: readonly {
    readonly family: 'ipv4' | 'ipv6';
    readonly label: string;
    readonly value: string;
    readonly error: string | undefined;
  }[];
}

/** A switch with what it means. */
export interface SwitchView {
  readonly label: string;
  /** A part of the label in the font of ids. */
  readonly name: string;
  readonly after: string;
  readonly checked: boolean;
  readonly hint: string;
  readonly disabled: string | undefined;
}

export interface PickView {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly OptionView[];
  readonly selected: string;
}

export interface PolicyView {
  /** What full access means, or why there is no policy: then there is nothing to choose. */
  readonly hint: string;
  readonly isOffered: boolean;
  /** `105 of 20,480 characters`. */
  readonly counter: string;
  readonly isTooLong: boolean;
  readonly errors: readonly {
    readonly line: number;
    readonly column: number;
    readonly length: number;
    readonly text: string;
  }[];
  /** Actions of the service that a text may be completed by: `s3:GetObject`. */
  readonly actions: readonly string[];
  /** Texts to start from; choosing one may ask for more. */
  readonly generators: readonly {
    readonly id: 'only-resources' | 'only-organisation';
    readonly label: string;
  }[];
}

export interface TagsView {
  readonly rows: readonly {
    readonly keyError: string | undefined;
    readonly valueError: string | undefined;
  }[];
  /** `48 of 50 left`. */
  readonly left: string;
  readonly canAdd: boolean;
}

export interface ProviderView {
  readonly label: string;
  readonly hint: string;
  readonly loadBalancers: readonly (OptionView & { readonly checked: boolean })[];
  /** Why none can be listed. */
  readonly problem: string | undefined;
  readonly privateNameError: string | undefined;
  /** Empty: nothing is wrong with it. In a list that is sent, undefined would come as null. */
  readonly principalErrors: readonly string[];
}

/** The left side: what can be chosen for a state. A part that a kind does not have is undefined. */
export interface FormView {
  readonly title: string;
  readonly subtitle: string;
  readonly categories: readonly { readonly id: Category; readonly label: string; readonly hint: string }[];
  readonly services:
    | {
        readonly label: string;
        /** `257 in us-east-1; a service can be listed once for each type`. */
        readonly hint: string;
        readonly rows: readonly ServiceRow[];
        /** What stands where there is no row. */
        readonly empty: string;
      }
    | undefined;
  /** A name that is typed: another account's, a partner's. */
  readonly byName:
    | {
        readonly label: string;
        readonly hint: string;
        readonly verified: { readonly tone: Tone; readonly text: string } | undefined;
        readonly types: readonly { readonly type: EndpointType; readonly label: string }[];
      }
    | undefined;
  readonly serviceRegion: PickView | undefined;
  readonly vpc: PickView | undefined;
  readonly routeTables:
    { readonly label: string; readonly hint: string; readonly rows: readonly RouteTableRow[] } | undefined;
  readonly zones:
    | {
        readonly label: string;
        readonly hint: string;
        readonly one: boolean;
        readonly rows: readonly ZoneRow[];
      }
    | undefined;
  readonly securityGroups:
    | {
        readonly label: string;
        readonly hint: string;
        readonly max: number;
        readonly options: readonly OptionView[];
      }
    | undefined;
  readonly privateDns: SwitchView | undefined;
  readonly inboundResolverOnly: SwitchView | undefined;
  readonly preserveClientIp: SwitchView | undefined;
  readonly ipAddressType: PickView | undefined;
  readonly dnsRecordIpType: PickView | undefined;
  readonly provider: ProviderView | undefined;
  readonly policy: PolicyView | undefined;
  readonly tags: TagsView;
}

export interface CheckRow {
  readonly outcome: 'error' | 'warning' | 'information' | 'passed' | 'asking' | 'not-asked';
  readonly what: string;
  readonly why: string;
  /** The code with which AWS would refuse it. */
  readonly hover: string;
  /** At most one; a label that ends in "…" asks again. */
  readonly remedy: { readonly id: string; readonly label: string } | undefined;
  readonly documentation: string | undefined;
}

/** A row of boxes in miniature. */
export interface MiniView {
  readonly label: string;
  readonly tone: Tone;
  /** Columns are shared by both rows, from 0 to 4: source, route, through, out, service. */
  readonly boxes: readonly { readonly column: number; readonly glyph: GlyphName; readonly text: string }[];
  /** What a screen reader says. */
  readonly alt: string;
}

export interface PathChangeView {
  readonly title: string;
  /** Whether the whole comparison can be opened. */
  readonly canCompare: boolean;
  /** The subnets whose path can be shown; empty with one. */
  readonly from: readonly OptionView[];
  readonly selected: string;
  readonly before: MiniView;
  readonly after: MiniView;
  readonly note: string;
}

export interface RoutesView {
  /** `1 table, 3 subnets: private-a, private-b, private-c`. */
  readonly summary: string;
  readonly tables: readonly {
    readonly name: string;
    readonly id: string;
    /** `4 → 5 routes`. */
    readonly count: string;
    readonly rows: readonly {
      readonly kind: 'kept' | 'added' | 'loses';
      readonly destination: string;
      readonly target: string;
      readonly note: string;
    }[];
    /** `+ 34 routes that do not change`. */
    readonly more: string;
  }[];
  /** Instead of tables, or after them. */
  readonly text: string;
}

export interface CostView {
  /** The sum written out; the strong part is the result. */
  readonly parts: readonly { readonly text: string; readonly strong: boolean }[];
  readonly source: string;
}

/** A piece of code in one colour. */
export interface CodeToken {
  readonly text: string;
  readonly kind: 'plain' | 'keyword' | 'string' | 'comment' | 'number';
}

export interface CodeView {
  readonly formats: readonly { readonly id: CodeFormat; readonly label: string }[];
  readonly lines: readonly (readonly CodeToken[])[];
}

/** The right side: what a state amounts to. */
export interface PreviewView {
  readonly checks: { readonly summary: string; readonly rows: readonly CheckRow[] };
  readonly path: PathChangeView | undefined;
  readonly routes: RoutesView | undefined;
  readonly cost: CostView | undefined;
  readonly code: CodeView | undefined;
  /** What to choose before there is anything to show; then all else is undefined or empty. */
  readonly missing: string | undefined;
}

export interface FooterView {
  readonly profile: string;
  readonly account: string;
  readonly region: string;
  /** `You will be asked once more.`, or why there is nothing to create. */
  readonly hint: string;
  readonly canCreate: boolean;
  readonly createLabel: string;
  readonly canInsert: boolean;
}

/** After Create: what happens, then what was proven. */
export interface ProgressView {
  readonly title: string;
  readonly subtitle: string;
  readonly steps: readonly {
    readonly label: string;
    readonly detail: string;
    readonly state: 'done' | 'now' | 'later' | 'failed' | 'open';
  }[];
  /** Once it has settled. */
  readonly proof:
    | {
        readonly tone: Tone;
        readonly title: string;
        readonly checks: readonly CheckRow[];
        readonly path: PathChangeView | undefined;
      }
    | undefined;
  /** `cancel-wait`, `show-in-tree`, `save-report`, `use-it`, `another`, `undo`. */
  readonly actions: readonly { readonly id: string; readonly label: string; readonly primary: boolean }[];
}

/** The page's own texts; some have places `{0}`, `{1}` that it fills. */
export type CreateWordKey =
  | 'category'
  | 'filterServices'
  | 'network'
  | 'fixAddresses'
  | 'noSecurityGroup'
  /** `Remove {0}`: a security group's chip. */
  | 'removeSecurityGroup'
  /** `Subnet in {0}`: a zone's picker. */
  | 'subnetIn'
  /** Above the types that a service of a given name may have. */
  | 'endpointType'
  | 'policy'
  | 'fullAccess'
  | 'custom'
  | 'policyText'
  /** How the keyboard leaves the editor, where Tab indents: Escape, then Tab. */
  | 'policyKeys'
  /** The list that completes an action. */
  | 'completions'
  | 'lineColumn'
  | 'generate'
  | 'tags'
  | 'key'
  | 'value'
  | 'keyCount'
  | 'valueCount'
  | 'addTag'
  | 'removeTag'
  | 'verify'
  | 'acceptance'
  | 'acceptanceHint'
  | 'privateName'
  | 'privateNameHint'
  | 'principals'
  | 'principalsHint'
  | 'addPrincipal'
  | 'removePrincipal'
  | 'supportedTypes'
  | 'checks'
  | 'learnMore'
  | 'openComparison'
  | 'routes'
  | 'cost'
  | 'code'
  | 'copy'
  | 'insert'
  | 'proof'
  | 'from'
  | 'errorWord'
  | 'warningWord'
  | 'passedWord'
  | 'informationWord'
  | 'askingWord'
  | 'notAskedWord'
  | 'added'
  | 'loses'
  | 'preview'
  | 'passedMany'
  | 'cancel'
  | 'stepDone'
  | 'stepNow'
  | 'stepLater'
  | 'stepFailed'
  | 'stepOpen';

export type CreateWords = Readonly<Record<CreateWordKey, string>>;

/** The extension says. */
export type ToCreateForm =
  /** Comes first. */
  | { readonly type: 'words'; readonly words: CreateWords; readonly reduceMotion: boolean }
  /**
   * @property state set where the extension changed what is asked for (at the start, by a remedy, after a failure);
   * undefined: the page's own stays, and this answers the state with `revision`.
   */
  | {
      readonly type: 'form';
      readonly revision: number;
      readonly state: CreateState | undefined;
      readonly form: FormView;
      readonly preview: PreviewView;
      readonly footer: FooterView;
      /** An error at the field that it belongs to, after AWS refused. */
      readonly refused: { readonly field: FieldName; readonly text: string } | undefined;
    }
  /** The preview alone: the answer to a DryRun came. */
  | {
      readonly type: 'preview';
      readonly revision: number;
      readonly preview: PreviewView;
      readonly footer: FooterView;
    }
  | { readonly type: 'progress'; readonly view: ProgressView }
  /** Instead of the form: it is being read, it is not open, reading failed. */
  | { readonly type: 'state'; readonly view: StateView };

/** The parts of the form that an error can belong to. */
export type FieldName =
  | 'service'
  | 'vpc'
  | 'routeTables'
  | 'subnets'
  | 'securityGroups'
  | 'privateDns'
  | 'ipAddressType'
  | 'dnsRecordIpType'
  | 'policy'
  | 'tags'
  | 'provider'
  | 'form';

/** The page says. */
export type FromCreateForm =
  | { readonly type: 'ready' }
  /** Something was edited. @property revision counts up, so that a late answer is known as late. */
  | { readonly type: 'edit'; readonly revision: number; readonly state: CreateState }
  /**
   * A remedy, `create`, `insert`, `copy-code`, `compare`, `verify`, a generator, or what a state or progress offers.
   * `go-to policy` (any `FieldName`) is answered by the page: it brings the keyboard there.
   */
  | { readonly type: 'act'; readonly id: string }
  | { readonly type: 'open-documentation'; readonly url: string };
