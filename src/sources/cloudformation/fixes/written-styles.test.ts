import assert from 'node:assert/strict';
import { fixed } from './testing/fixing';
import { gatewayPlan } from './testing/plans';

const plan = gatewayPlan('s3', 'Vpc', ['Table']);

describe('an endpoint in a JSON template', () => {
  it('is laid out as the template is', () => {
    const text = `{
\t"Resources" : {
\t\t"Vpc" : { "Type" : "AWS::EC2::VPC", "Properties" : { "CidrBlock" : "10.0.0.0/16" } },
\t\t"Table" : {
\t\t\t"Type" : "AWS::EC2::RouteTable",
\t\t\t"Properties" : { "VpcId" : { "Ref" : "Vpc" } }
\t\t}
\t}
}`;
    const endpoint = `,
\t\t"S3Endpoint" : {
\t\t\t"Type" : "AWS::EC2::VPCEndpoint",
\t\t\t"Properties" : {
\t\t\t\t"VpcId" : { "Ref" : "Vpc" },
\t\t\t\t"ServiceName" : { "Fn::Sub" : "com.amazonaws.\${AWS::Region}.s3" },
\t\t\t\t"VpcEndpointType" : "Gateway",
\t\t\t\t"RouteTableIds" : [
\t\t\t\t\t{ "Ref" : "Table" }
\t\t\t\t]
\t\t\t}
\t\t}`;
    const after = fixed({ 'net.json': text }, { kind: 'create-endpoint', plan });
    assert.equal(after?.text, text.replace('\n\t}\n}', `${endpoint}\n\t}\n}`));
  });

  it('is on the one line that there is', () => {
    const text =
      '{"Resources":{"Table":{"Type":"AWS::EC2::RouteTable","Properties":{"VpcId":{"Ref":"Vpc"}}},"Vpc":{"Type":"AWS::EC2::VPC"}}}';
    const endpoint =
      ',"S3Endpoint":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"Vpc"},"ServiceName":{"Fn::Sub":"com.amazonaws.${AWS::Region}.s3"},"VpcEndpointType":"Gateway","RouteTableIds":[{"Ref":"Table"}]}}';
    const after = fixed({ 'net.json': text }, { kind: 'create-endpoint', plan });
    assert.equal(after?.text, text.replace(',"Vpc":', `${endpoint},"Vpc":`));
  });
});

describe('an endpoint in a YAML template', () => {
  it('is written with long names, quotes and lists as the template has them', () => {
    const text = `Resources:
    Vpc:
        Type: AWS::EC2::VPC
        Properties:
            Tags:
            - Key: Name
              Value:
                Fn::Sub: "\${AWS::StackName}"
    Table:
        Type: AWS::EC2::RouteTable
        Properties:
            VpcId:
                Ref: Vpc
`;
    const after = fixed(text, { kind: 'create-endpoint', plan });
    assert.equal(
      after?.text,
      `${text}    S3Endpoint:
        Type: AWS::EC2::VPCEndpoint
        Properties:
            VpcId:
                Ref: Vpc
            ServiceName:
                Fn::Sub: "com.amazonaws.\${AWS::Region}.s3"
            VpcEndpointType: Gateway
            RouteTableIds:
            - Ref: Table
`,
    );
  });

  it('is written in braces where all resources are', () => {
    const text =
      'Resources: {\n  Vpc: {Type: AWS::EC2::VPC}, # one\n  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}} # two\n}\n';
    const after = fixed(text, { kind: 'create-endpoint', plan });
    assert.ok(after);
    assert.match(
      after.text,
      /Ref Vpc\}\}, # two\n {2}S3Endpoint: \{Type: .*RouteTableIds: \[!Ref Table\]\}\}\n\}\n$/,
    );
  });

  it('has what else is planned', () => {
    const text = 'Resources:\n  Vpc: {Type: AWS::EC2::VPC}\n  Table: {Type: AWS::EC2::RouteTable}\n';
    const document = JSON.stringify({
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
    });
    const planned = {
      ...plan,
      ipAddressType: 'dualstack',
      policy: { document },
      tags: new Map([['Name', 'a: b']]),
    } as const;
    const after = fixed(text, { kind: 'create-endpoint', plan: planned });
    assert.ok(
      after?.text.endsWith(`      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: '*'
            Action: '*'
            Resource: '*'
      IpAddressType: dualstack
      Tags:
        - Key: Name
          Value: 'a: b'
`),
    );
  });
});
