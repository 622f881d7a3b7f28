import type { Label } from '../score';
import { inTurn, swap, swapMatch, within, withoutBlock, withoutItem, type Edit } from './edit';
import { changesOf, lacking, missedByBoth, type Mutant } from './mutant';

/** Changes of right templates, one by one. */
export const CLOUDFORMATION_MUTANTS: readonly Mutant[] = [
  ...changesOf('cfn-gw003-fn-if-list-right', 'template.yaml', [
    ['without-if', swapMatch(/ {8}- !If .*\n/, ''), [{ rule: 'GW003', resource: 'Table2', service: 's3' }]],
    [
      'both-branches-short',
      swap('[!Ref Table1, !Ref Table2]', '[!Ref Table1]'),
      [{ rule: 'GW003', resource: 'Table2', service: 'dynamodb' }],
    ],
  ]),
  ...changesOf('cfn-if009-right', 'template.yaml', [
    [
      's3-gone',
      withoutBlock('S3Endpoint'),
      [{ rule: 'IF009', resource: 'EcrDkr', service: 's3', severity: 'error' }],
      [{ rule: 'IF009', resource: 'EcrApi' }],
    ],
    ['names-off', swap('EnableDnsHostnames: true', 'EnableDnsHostnames: false'), ecr('IF003', 'error')],
    ['names-not-said', swap('      EnableDnsHostnames: true\n', ''), ecr('IF003', 'error')],
    [
      'port-80',
      swap('FromPort: 443\n          ToPort: 443', 'FromPort: 80\n          ToPort: 80'),
      ecr('IF005', 'error'),
    ],
    [
      'half-of-the-vpc',
      swap('CidrIp: !GetAtt Vpc.CidrBlock', 'CidrIp: 10.61.1.0/24'),
      ecr('IF005', 'warning'),
    ],
    ['same-zone', within('SubnetB', swap('!Select [1,', '!Select [0,')), ecr('IF006', 'error')],
    [
      'one-zone',
      within('EcrDkr', withoutItem('!Ref SubnetB')),
      [{ rule: 'IF010', resource: 'EcrDkr', service: 'ecr.dkr', severity: 'information' }],
    ],
    [
      'named-twice',
      within('EcrDkr', swap('.ecr.dkr', '.ecr.api')),
      [{ rule: 'IF007', resource: 'EcrDkr', service: 'ecr.api', severity: 'error' }],
    ],
  ]),
  ...changesOf('cfn-gw001-nested-right', 'root.yaml', [
    ['table-not-given', withoutItem('!Ref PrivateTable2'), missedByBoth('PrivateTable2', 'nat')],
    [
      'association-gone',
      withoutBlock('PrivateAssociation2'),
      missedByBoth('the main route table of Vpc', 'isolated'),
    ],
  ]),
  ...changesOf('cfn-gw001-nested-right', 'endpoints.yaml', [
    ['one-service', withoutBlock('DynamoDb'), [lacking('Vpc', 'dynamodb')]],
    [
      'no-tables',
      within('S3', swap('      RouteTableIds: !Ref Tables\n', '')),
      [{ rule: 'GW004', resource: 'Endpoints.S3', service: 's3', severity: 'error' }],
      ['PublicTable', 'PrivateTable1', 'PrivateTable2'].map((resource) => ({
        rule: 'GW003',
        resource,
        service: 's3',
      })),
    ],
  ]),
  ...changesOf('cfn-gw001-exports-right', 'network/template.yaml', [
    ['table-not-exported', withoutItem('!Ref PrivateTable2'), missedByBoth('PrivateTable2', 'nat')],
  ]),
  ...changesOf('cfn-gw001-endpoint-under-nat-condition', 'template.yaml', [
    [
      'never-with-nat',
      swap(
        'HasEndpoints: !Or\n    - !Condition HasNat\n    - !Equals [!Ref Mode, isolated]',
        'HasEndpoints: !Not [!Condition HasNat]',
      ),
      [{ rule: 'GW001', resource: 'Vpc', service: 's3' }],
      [{ rule: 'GW002', resource: 'Vpc', service: 'dynamodb' }],
    ],
    [
      'table-missed',
      within('S3Endpoint', withoutItem('!Ref PrivateTable')),
      [{ rule: 'GW003', resource: 'PrivateTable', service: 's3' }],
    ],
  ]),
  ...changesOf('cfn-sg001-default-egress-right', 'template.yaml', [
    [
      'vpc-only',
      within('FunctionGroup', egress('CidrIp: 10.61.0.0/16')),
      [{ rule: 'SG001', resource: 'FunctionGroup', service: 's3', severity: 'warning' }],
    ],
    ['anywhere', within('FunctionGroup', egress('CidrIp: 0.0.0.0/0')), []],
    [
      'list-literal',
      within('FunctionGroup', egress('DestinationPrefixListId: pl-63a5400a')),
      [{ rule: 'SG003', resource: 'FunctionGroup', severity: 'warning' }],
    ],
  ]),
  ...changesOf('cfn-gw007-exclusive-right', 'template.yaml', [
    [
      'not-exclusive',
      inTurn(
        within('OpenEndpoint', swap('    Condition: Open\n', '')),
        within('RestrictedEndpoint', swap('    Condition: Restricted\n', '')),
      ),
      [{ rule: 'GW007', resource: 'RestrictedEndpoint', service: 's3', severity: 'error' }],
    ],
  ]),
];

function ecr(rule: string, severity: string): readonly Label[] {
  return [
    { rule, resource: 'EcrApi', service: 'ecr.api', severity },
    { rule, resource: 'EcrDkr', service: 'ecr.dkr', severity },
  ];
}

function egress(to: string): Edit {
  const rule = `{ IpProtocol: tcp, FromPort: 443, ToPort: 443, ${to} }`;
  return swap('      VpcId: !Ref Vpc\n', `      VpcId: !Ref Vpc\n      SecurityGroupEgress: [${rule}]\n`);
}
