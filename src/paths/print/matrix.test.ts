import * as assert from 'node:assert/strict';
import { networkOf, only, subnet } from '../../network/testing/fixtures';
import type { Matrix } from '../matrix';
import { matrixCsv, matrixJson, matrixMarkdown } from './matrix';

function matrixOf(id = 'subnet-1'): Matrix {
  return {
    services: ['s3', 'sqs'],
    rows: [
      {
        subnet: only(networkOf({ Subnets: [subnet({ SubnetId: id })] }).all('subnet')),
        cells: [
          { verdict: 'reachable', via: undefined, vias: ['gateway-endpoint', 'nat-gateway'] },
          { verdict: 'blocked', via: 'none', vias: ['none'] },
        ],
      },
    ],
  };
}

describe('a printed matrix', () => {
  it('is as the contract says in JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(matrixJson(matrixOf()))), {
      version: 1,
      rows: [
        {
          subnet: 'subnet-1',
          vpc: 'vpc-1',
          service: 's3',
          verdict: 'reachable',
          via: null,
          vias: ['gateway-endpoint', 'nat-gateway'],
        },
        { subnet: 'subnet-1', vpc: 'vpc-1', service: 'sqs', verdict: 'blocked', via: 'none', vias: ['none'] },
      ],
    });
  });

  it('has a line for each cell in CSV', () => {
    assert.equal(
      matrixCsv(matrixOf()),
      'subnet,vpc,service,verdict,via,vias\r\n' +
        'subnet-1,vpc-1,s3,reachable,,gateway-endpoint nat-gateway\r\n' +
        'subnet-1,vpc-1,sqs,blocked,none,none\r\n',
    );
  });

  it('is no formula for a spreadsheet, and keeps to its fields', () => {
    assert.match(
      matrixCsv(matrixOf('=HYPERLINK("https://x")')),
      /\r\n"'=HYPERLINK\(""https:\/\/x""\)",vpc-1,/,
    );
    assert.match(matrixCsv(matrixOf('a,b')), /\r\n"a,b",vpc-1,/);
  });

  it('has a row for each subnet in Markdown', () => {
    assert.equal(
      matrixMarkdown(matrixOf(), ({ verdict }) => verdict),
      '| VPC | Subnet | s3 | sqs |\n| --- | --- | --- | --- |\n| vpc-1 | subnet-1 | reachable | blocked |\n',
    );
    assert.match(
      matrixMarkdown(matrixOf('a|b\n<img>'), () => 'x'),
      /\| a\\\|b \\<img\\> \|/,
    );
  });
});
