/**
 * What the extension and the path picture say to each other. Everything is text that is ready to be shown: the
 * picture knows no network. Ids are references that only the extension understands.
 */

/** How traffic travels, or what to know first: the only meanings that colour has. */
export type Tone = 'private' | 'nat' | 'net' | 'amb' | 'bad' | 'warn' | 'none';

/** The name of a glyph of our own (webview/shared/glyphs.ts). */
export type GlyphName = string;

export type Protocol = 'tcp' | 'udp' | 'icmp';
export type Families = 'ipv4' | 'ipv6' | 'dualstack';

/** What to the picture is one thing: a box with a symbol, a title and one or two lines. */
export interface NodeView {
  readonly glyph: GlyphName;
  readonly title: string;
  /** In the font of ids. */
  readonly lines: readonly string[];
  /** The number of its hop, where it is on the path. */
  readonly hop: number | undefined;
  readonly tone: Tone;
  /** Does not exist yet, or is gone. */
  readonly state?: 'new' | 'gone' | undefined;
}

export interface SubnetView {
  readonly glyph: GlyphName;
  readonly title: string;
  readonly cidr: string;
  readonly onPath: boolean;
}

/** A row of the route table's card. */
export interface RouteRowView {
  readonly destination: string;
  readonly target: string;
  /** `✓ /0`, `shorter`, `DynamoDB`, `blackhole`, `✓ A` … */
  readonly mark: string;
  /** Undefined: the row does not match. */
  readonly tone: Tone | undefined;
  readonly matches: boolean;
  readonly bad: boolean;
  readonly isNew: boolean;
  /** Ranges of a prefix list, those of the destination among them. */
  readonly ranges: readonly { readonly cidr: string; readonly note: string }[];
}

export interface TableView {
  readonly title: string;
  readonly id: string;
  readonly subtitle: string;
  readonly rows: readonly RouteRowView[];
  /** Rows that a click opens, after the row with this index: "+ 34 routes that do not match". */
  readonly folded: { readonly label: string; readonly rows: readonly RouteRowView[] } | undefined;
  readonly reason: string;
  readonly hop: number | undefined;
  readonly tone: Tone;
}

/** What stands in the far subnet: above the endpoint's interface, below a NAT gateway or appliance and its own route. */
export interface FarView {
  readonly place: 'upper' | 'lower';
  readonly subnet: SubnetView;
  /** Set where it is in another zone than the source: the label of the crossing edge. */
  readonly crossesZones: string | undefined;
  /** The name of that other zone. */
  readonly zone?: string | undefined;
  readonly node: NodeView;
  readonly route: NodeView | undefined;
}

/** A way through the VPC's wall. */
export interface DoorView {
  readonly kind:
    'gateway-endpoint' | 'peering' | 'transit-gateway' | 'vpn' | 'internet-gateway' | 'egress-only' | 'other';
  readonly node: NodeView;
  readonly onPath: boolean;
  /** The dashed door of a free gateway endpoint that is missing; its action starts the create form. */
  readonly missing: { readonly label: string; readonly detail: string } | undefined;
}

/** Where a filter stands on the line. */
export type GatePlace = 'source-group' | 'source-acl' | 'far-acl-in' | 'far-group' | 'far-acl-out' | 'door';

export interface GateView {
  readonly place: GatePlace;
  readonly outcome: 'passes' | 'blocks' | 'unknown';
  /** `SG`, `NACL` … */
  readonly label: string;
  readonly hop: number;
  /** The callout of a blocker: resource, and reason in at most two lines. */
  readonly callout: { readonly title: string; readonly text: string } | undefined;
}

/** How a line is drawn. */
export type LineStyle = 'way' | 'second-way' | 'maybe' | 'would-continue' | 'ghost';

/** The line of a class, by the stops that it passes. */
export interface LineView {
  readonly style: LineStyle;
  readonly tone: Tone;
  /** The row of the card that it leaves from; undefined: it ends at the card. */
  readonly row: number | undefined;
  readonly through: 'upper' | 'lower' | 'none';
  /** The index of the door; undefined: it stays within the VPC, or PrivateLink carries it. */
  readonly door: number | undefined;
  readonly privateLink: boolean;
  readonly reachesEnd: boolean;
  /** For the legend, `through NAT`; without it, a word for the tone. */
  readonly label?: string | undefined;
}

export interface EndView {
  readonly node: NodeView;
  /** "public addresses", and the ranges by class. */
  readonly ranges: readonly {
    readonly text: string;
    readonly tone: Tone;
    /** A heading above this range: `A · 3 ranges`. */
    readonly group?: string | undefined;
  }[];
  readonly rangesLabel: string;
  readonly more: string;
  /** "sees source", with the address. */
  readonly sees: { readonly label: string; readonly address: string } | undefined;
  /** In the same VPC as the source: it stands in the far column, and no line crosses the wall. */
  readonly inside?: boolean | undefined;
}

export interface PictureView {
  readonly region: string;
  readonly endLabel: string;
  readonly vpc: { readonly title: string; readonly detail: string };
  readonly zone: string;
  readonly sourceSubnet: SubnetView | undefined;
  readonly source: NodeView;
  readonly lookup: NodeView | undefined;
  readonly sourceNote: string;
  readonly table: TableView | undefined;
  readonly far: readonly FarView[];
  readonly doors: readonly DoorView[];
  /** "+ 2 gateways", for grey doors that are not drawn. */
  readonly moreDoors: string;
  /** One line for each other zone of the path, then the rest in words. */
  readonly otherZones: readonly {
    readonly zone: string;
    readonly note: string;
    readonly subnets: readonly SubnetView[];
  }[];
  readonly moreZones: string;
  readonly gates: readonly GateView[];
  readonly lines: readonly LineView[];
  readonly end: EndView;
}

export interface HopView {
  readonly number: number;
  /** `A · NAT gateway` where classes differ. */
  readonly title: string;
  readonly id: string;
  readonly text: string;
  readonly tone: Tone;
  /** A hop without a verdict of its own: its number is hollow. */
  readonly hollow: boolean;
  /** After a blocker: the rail is dotted. */
  readonly wouldContinue: boolean;
  readonly checks: readonly { readonly outcome: 'passes' | 'blocks' | 'unknown'; readonly text: string }[];
  readonly blockers: readonly {
    readonly code: string;
    readonly text: string;
    readonly reveal: { readonly label: string; readonly ref: string } | undefined;
  }[];
  /** Undefined: nothing in the tree stands for it. */
  readonly ref: string | undefined;
  /** For the card that hovering opens. */
  readonly card: { readonly rule: string; readonly documentation: string };
  /** The letters of the classes that it belongs to; empty for all. */
  readonly classes: readonly string[];
}

export interface ClassView {
  readonly letter: string;
  readonly what: string;
  readonly way: string;
  readonly count: string;
  readonly tone: Tone;
  /** The picture of this class alone. */
  readonly picture: PictureView;
}

export type ActionId =
  | 'compare'
  | 'back'
  | 'create-endpoint'
  | 'open-endpoint'
  | 'open-table'
  | 'next-blocker'
  | 'previous-blocker'
  | 'read-now';

export interface ActionView {
  readonly id: ActionId;
  readonly label: string;
  readonly primary: boolean;
}

export interface VerdictView {
  readonly tone: Tone;
  readonly glyph: GlyphName;
  readonly sentence: string;
  readonly detail: string;
  readonly actions: readonly ActionView[];
}

export interface ComparisonView {
  readonly verdict: VerdictView;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly before: PictureView;
  readonly after: PictureView;
  readonly title: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly {
    readonly label: string;
    readonly before: string;
    readonly after: string;
    readonly better: boolean;
    /** One cell for both columns. */
    readonly together: boolean;
  }[];
  readonly warnings: readonly { readonly title: string; readonly text: string }[];
  readonly foot: string;
}

export interface QuestionView {
  readonly from: { readonly glyph: GlyphName; readonly label: string; readonly detail: string };
  readonly to: { readonly glyph: GlyphName; readonly label: string; readonly detail: string };
  readonly protocol: Protocol;
  readonly port: number | undefined;
  readonly families: Families;
}

export interface OriginView {
  readonly kind: 'live' | 'snapshot' | 'code' | 'sandbox';
  readonly label: string;
}

/** A trace, ready to be drawn. */
export interface PathView {
  readonly question: QuestionView;
  readonly origin: OriginView;
  readonly verdict: VerdictView;
  /** Empty where all addresses go one way. */
  readonly classes: readonly ClassView[];
  readonly bothLabel: string;
  readonly picture: PictureView;
  readonly hops: readonly HopView[];
  readonly comparison: ComparisonView | undefined;
  readonly notes: readonly string[];
  /** Commands to try it, for an instance. */
  readonly commands: readonly string[];
}

/** What is shown instead of a picture. */
export type StateView =
  | {
      readonly kind: 'loading';
      readonly title: string;
      readonly steps: readonly string[];
      /** How many of the steps are done, counted from the first. */
      readonly done?: number | undefined;
    }
  | { readonly kind: 'empty'; readonly title: string; readonly text: string }
  | {
      readonly kind: 'error';
      readonly title: string;
      readonly text: string;
      readonly actions: readonly { readonly id: string; readonly label: string }[];
    };

/** The texts of the page itself; some have places `{0}`, `{1}` … that it fills. */
export type WordKey =
  | 'from'
  | 'to'
  | 'protocol'
  | 'port'
  | 'family'
  | 'portInvalid'
  | 'refresh'
  | 'export'
  | 'more'
  | 'copyMarkdown'
  | 'copyMermaid'
  | 'copyJson'
  | 'saveSvg'
  | 'savePng'
  | 'commands'
  | 'copy'
  | 'notes'
  | 'nothingMore'
  | 'classes'
  | 'moreClasses'
  | 'hopsOne'
  | 'hops'
  | 'copyHops'
  | 'route'
  | 'otherRoutesOne'
  | 'otherRoutes'
  | 'moreBlockers'
  | 'picture'
  | 'pictureKeys'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'passes'
  | 'blocks'
  | 'unknown'
  | 'wouldContinue'
  | 'ghost'
  | 'privateLink'
  | 'wayPrivate'
  | 'wayNat'
  | 'wayNet'
  | 'wayAmb'
  | 'wayBad'
  | 'wayWarn'
  | 'wayNone'
  | 'foldedZonesOne'
  | 'foldedZones'
  | 'moreDoorsOne'
  | 'moreDoors'
  | 'whatChanges'
  | 'change'
  | 'cancel'
  | 'done'
  | 'chooseSource'
  | 'openSnapshot'
  | 'documentation'
  | 'tcp'
  | 'udp'
  | 'icmp'
  | 'ipv4'
  | 'ipv6'
  | 'dualstack';

/** The page's own texts in the editor's language. */
export type PathWords = Readonly<Record<WordKey, string>>;

export type ExportFormat = 'markdown' | 'mermaid' | 'json' | 'svg' | 'png';

/** The extension says. */
export type ToPathPicture =
  /** Comes first: the page shows nothing before it. */
  | { readonly type: 'words'; readonly words: PathWords; readonly reduceMotion: boolean }
  | { readonly type: 'show'; readonly view: PathView; readonly state: SavedQuestion }
  | { readonly type: 'state'; readonly view: StateView }
  /** The picture stays; a bar above it says why it is no longer the latest. Undefined takes the bar away. */
  | { readonly type: 'stale'; readonly text: string | undefined }
  | { readonly type: 'compare'; readonly on: boolean }
  /** Asks for the picture as a file; `picture` answers. */
  | { readonly type: 'draw'; readonly format: 'svg' | 'png' };

/** The page says. */
export type FromPathPicture =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly what: 'from' | 'to' }
  | {
      readonly type: 'set';
      readonly protocol: Protocol;
      readonly port: number | undefined;
      readonly families: Families;
    }
  | { readonly type: 'refresh' }
  /** An `ActionId`, or the id of an action that a state offers; `cancel` and `open-snapshot` are the page's own. */
  | { readonly type: 'action'; readonly id: string }
  | { readonly type: 'details'; readonly ref: string }
  | { readonly type: 'reveal'; readonly ref: string }
  | { readonly type: 'open-documentation'; readonly url: string }
  | { readonly type: 'export'; readonly format: ExportFormat }
  | { readonly type: 'copy-hops' }
  /** The answer to `draw`: an SVG document, or a PNG as base64. */
  | { readonly type: 'picture'; readonly format: 'svg' | 'png'; readonly content: string };

/** What a panel keeps over a reload: the question, never an answer. */
export interface SavedQuestion {
  readonly root: { readonly kind: string; readonly key: string };
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol;
  readonly port: number | undefined;
  readonly families: Families;
  readonly scope:
    { readonly account: string; readonly region: string; readonly partition: string } | undefined;
  /** The VPC of an address that several have. */
  readonly vpc?: string;
  readonly zoom?: number;
}
