/** The columns are the same in every picture, so that a thing is always at the same place (ui.md §5.2). */
export const columns = {
  width: 960,
  region: [8, 952],
  vpc: [20, 764],
  lane: [30, 716],
  sourceSubnet: [40, 212],
  source: [50, 182],
  card: [252, 506],
  farSubnet: [540, 706],
  upperNode: [580, 696],
  lowerNode: [567, 693],
  wall: 764,
  end: [820, 944],
  /** Where lines may turn: before the card, behind it, and before the wall where a way is not straight. */
  gutters: { source: 232, card: 522, wall: 729 },
} as const;

/** Half the side of a door. */
export const doorHalf = 18;

/** The least distance of two doors. */
export const doorStep = 76;

/** The rows of a picture, from top to bottom. */
export interface Rows {
  readonly small: boolean;
  readonly vpcTop: number;
  readonly titleLine: number;
  readonly laneTop: number;
  readonly laneBottom: number;
  readonly subnetTop: number;
  readonly source: readonly [number, number];
  readonly lookup: readonly [number, number];
  readonly callout: number;
  readonly cardTop: number;
  readonly firstRow: number;
  readonly rowHeight: number;
  readonly upperSubnetBottom: number;
  /** The middle of the first door and of the node in the upper far subnet. */
  readonly top: number;
  readonly lowerSubnet: readonly [number, number];
  readonly lowerNode: number;
  /** The middle of the far route, and of the internet gateway's door. */
  readonly bottom: number;
  readonly end: readonly [number, number];
  /** Least room between two corners of the frame below the lanes. */
  readonly height: number;
}

export const fullRows: Rows = {
  small: false,
  vpcTop: 36,
  titleLine: 57,
  laneTop: 70,
  laneBottom: 476,
  subnetTop: 102,
  source: [170, 230],
  lookup: [268, 314],
  callout: 340,
  cardTop: 102,
  firstRow: 164,
  rowHeight: 26,
  upperSubnetBottom: 254,
  top: 200,
  lowerSubnet: [266, 464],
  lowerNode: 338,
  bottom: 415,
  end: [142, 464],
  height: 556,
};

/** Half the height: one lane, no name lookup, for two pictures one above the other. */
export const smallRows: Rows = {
  small: true,
  vpcTop: 4,
  titleLine: 22,
  laneTop: 30,
  laneBottom: 294,
  subnetTop: 42,
  source: [118, 178],
  lookup: [196, 242],
  callout: 196,
  cardTop: 42,
  firstRow: 96,
  rowHeight: 24,
  upperSubnetBottom: 142,
  top: 104,
  lowerSubnet: [146, 286],
  lowerNode: 201,
  bottom: 259,
  end: [52, 286],
  height: 308,
};
