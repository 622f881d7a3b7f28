/** What the extension would say to the matrix page: 11 subnets as in the design, and 5,000. */

const ways = [
  ['gateway', 'Private: gateway endpoint'],
  ['interface', 'Private: interface endpoint'],
  ['NAT', 'NAT'],
  ['internet', 'Internet gateway'],
  ['other', 'Other way'],
  ['split', 'Split'],
  ['ambiguous', 'Ambiguous'],
  ['blocked', 'Blocked'],
  ['unknown', 'Undetermined'],
].map(([word, chip]) => ({ word, chip }));

const letters = { g: 0, i: 1, n: 2, p: 3, o: 4, s: 5, a: 6, x: 7, u: 8 };
const cellsOf = (text) => [...text].map((letter) => letters[letter]);
const names = ['S3', 'DynamoDB', 'ECR API', 'ECR DKR', 'SQS', 'KMS', 'Secrets Mgr', 'CW Logs', 'STS'];
const pays = (title, detail = '', better = true) => ({ title, detail, better });
const inPlace = pays('in place', '', false);
const nat = pays('from 417 GB', 'a month, 2 zones');
const payments = [
  pays('free', 'gateway endpoint instead of NAT'),
  pays('free', 'gateway endpoint for 3 subnets'),
  inPlace,
  inPlace,
  nat,
  inPlace,
  inPlace,
  nat,
  nat,
];
const services = names.map((label, at) => ({ id: at === 0 ? 's3' : label, label, pays: payments[at] }));

/** @param {number} vpc */
const rows = (vpc, list) =>
  list.map(([glyph, label, detail, cells]) => ({
    id: label,
    vpc,
    glyph,
    label,
    detail,
    cells: cellsOf(cells),
  }));

const common = { services, servicesOffered: 257, ways, price: 'us-east-1, 2026, AWS pricing' };

export const smallMatrix = {
  ...common,
  origin: { kind: 'live', label: 'Live, 14:02:11' },
  vpcs: [
    { label: 'prod', detail: 'vpc-0a12f6 · 10.0.0.0/16' },
    { label: 'legacy', detail: 'vpc-0b7781 · 172.31.0.0/16' },
  ],
  subnets: [
    ...rows(0, [
      ['lock', 'private-a', 'us-east-1a', 'ngiiniinn'],
      ['lock', 'private-b', 'us-east-1b', 'ngiiniinn'],
      ['lock', 'private-c', 'us-east-1c', 'sgxxniinn'],
      ['lock', 'endpoints-a', 'us-east-1a', 'xgiixiixx'],
      ['slash', 'isolated-a', 'us-east-1a', 'ggiixiixx'],
      ['slash', 'isolated-b', 'us-east-1b', 'ggiixiixx'],
      ['unlock', 'public-a', 'us-east-1a', 'ppiipiipp'],
      ['unlock', 'public-b', 'us-east-1b', 'ppiipiipp'],
    ]),
    ...rows(1, [
      ['unlock', 'default-a', 'us-east-1a', 'appppuppp'],
      ['unlock', '<img src=x onerror=alert(1)> "default-b"', 'us-east-1b', 'appppuppp'],
      ['lock', 'workers', 'us-east-1b', 'nnnnnunnn'],
    ]),
  ],
};

const VPCS = 20;

export const largeMatrix = {
  ...common,
  origin: { kind: 'snapshot', label: 'large.json, 2026-11-02' },
  vpcs: Array.from({ length: VPCS }, (_, at) => ({
    label: `vpc ${at}`,
    detail: `vpc-${at} · 10.${at}.0.0/16`,
  })),
  subnets: Array.from({ length: 5000 }, (_, at) => ({
    id: `subnet-${at}`,
    vpc: Math.floor((at * VPCS) / 5000),
    glyph: ['lock', 'unlock', 'slash'][at % 3],
    label: `private subnet ${at}`,
    detail: `us-east-1${'abc'[at % 3]}`,
    cells: names.map((_, service) => (at * 7 + service * 3) % 9),
  })),
};
