import assert from 'node:assert/strict';
import { besideFile } from './beside';
import { readDocument } from './syntax/read-document';
import { refTo, resourceIn } from './testing/declared';
import { Templates } from './templates';

const NETWORK = `
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
Outputs:
  VpcId: {Value: !Ref Vpc, Export: {Name: !Sub "\${AWS::StackName}-VpcId"}}
`;
const IMPORTS = `
Parameters: {Net: {Type: String}}
Resources:
  Endpoint: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: !ImportValue net-VpcId}}
`;

function nesting(url: string, outputs = ''): string {
  return `Resources:\n  Net:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ${url}}\n${outputs}`;
}

class Folder {
  readonly reads: string[] = [];
  constructor(readonly files: Record<string, string>) {}

  templates(): Templates {
    return new Templates((path) => {
      this.reads.push(path);
      const text = this.files[path];
      return text === undefined ? undefined : readDocument(path, text);
    }, Object.keys(this.files));
  }
}

describe('many templates', () => {
  it('are units if no other nests them', () => {
    const folder = new Folder({
      'infra/root.yaml': nesting('./parts/net.yaml'),
      'infra/parts/net.yaml': nesting('../deep.yaml'),
      'infra/deep.yaml': NETWORK,
      'other.yaml': NETWORK,
      'values.yaml': 'a: b',
    });
    const templates = folder.templates();
    assert.deepEqual([...templates.roots()], ['infra/root.yaml', 'other.yaml']);
    assert.deepEqual(templates.rootsOf('infra/deep.yaml'), ['infra/root.yaml']);
    assert.deepEqual(templates.rootsOf('values.yaml'), []);
    const units = [...templates.units()].map(({ unit }) => [unit.name, unit.files, unit.open.length]);
    assert.deepEqual(units, [
      ['infra/root.yaml', ['infra/root.yaml', 'infra/parts/net.yaml', 'infra/deep.yaml'], 0],
      ['other.yaml', ['other.yaml'], 0],
    ]);
    assert.deepEqual(folder.reads.sort(), Object.keys(folder.files).sort(), 'each is read once');
  });

  it('are surveyed one file a step', () => {
    const folder = new Folder({ 'a.yaml': NETWORK, 'b.yaml': 'a: b', 'c.yaml': NETWORK });
    const templates = folder.templates();
    const steps = templates.surveying();
    assert.deepEqual(folder.reads, []);
    steps.next();
    assert.deepEqual(folder.reads, ['a.yaml']);
    assert.equal([...steps].length, 2);
    assert.equal(templates.roots().size, 2);
    assert.equal(folder.reads.length, 3);
  });

  it('are units even where they nest each other', () => {
    const templates = new Folder({
      'a.yaml': nesting('b.yaml'),
      'b.yaml': nesting('a.yaml'),
      'c.yaml': nesting('c.yaml'),
    }).templates();
    assert.deepEqual([...templates.roots()].sort(), ['a.yaml', 'c.yaml']);
    assert.deepEqual(templates.rootsOf('b.yaml'), ['a.yaml']);
  });

  it('import what others export', () => {
    const templates = new Folder({ 'app.yaml': IMPORTS, 'net.yaml': NETWORK }).templates();
    const unit = templates.unit('app.yaml')?.unit;
    assert.ok(unit);
    assert.deepEqual(resourceIn(unit, 'Endpoint').values.get('VpcId'), {
      ...(refTo('Vpc') as object),
      unit: 'net.yaml',
    });
  });

  it('tell which may import', () => {
    const templates = new Folder({
      'app.yaml': IMPORTS,
      'net.yaml': NETWORK,
      'root.yaml': nesting('parts/app.yaml'),
      'parts/app.yaml': IMPORTS,
    }).templates();
    const importing = [...templates.roots()].filter((root) => templates.mayImport(root));
    assert.deepEqual(importing, ['app.yaml', 'root.yaml']);
  });

  it('import what nested stacks export or give on, of the unit that they are part of', () => {
    const expected = { ...(refTo('Net.Vpc') as object), unit: 'root.yaml' };
    const own = new Folder({ 'app.yaml': IMPORTS, 'root.yaml': nesting('net.yaml'), 'net.yaml': NETWORK });
    const outputs = 'Outputs:\n  V: {Value: !GetAtt Net.Outputs.VpcId, Export: {Name: net-VpcId}}\n';
    const plain = NETWORK.replace(/, Export.*\}\}/, '}');
    const given = new Folder({
      'app.yaml': IMPORTS,
      'root.yaml': nesting('net.yaml', outputs),
      'net.yaml': plain,
    });
    for (const folder of [own, given]) {
      const unit = folder.templates().unit('app.yaml')?.unit;
      assert.ok(unit);
      assert.deepEqual(resourceIn(unit, 'Endpoint').values.get('VpcId'), expected);
    }
  });

  it('of the CDK are found by the metadata of what nests them', () => {
    const root = {
      Resources: {
        Net: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: { 'Fn::Sub': 'https://x/${AWS::Region}' } },
          Metadata: { 'aws:asset:path': 'Net.nested.template.json' },
        },
      },
    };
    const templates = new Folder({
      'cdk.out/Net.nested.template.json': JSON.stringify({ Resources: { Vpc: { Type: 'AWS::EC2::VPC' } } }),
      'cdk.out/App.template.json': JSON.stringify(root),
    }).templates();
    assert.deepEqual([...templates.roots()], ['cdk.out/App.template.json']);
    assert.equal(templates.unit('cdk.out/App.template.json')?.unit.resources.length, 2);
  });
});

describe('templates that change', () => {
  const files = (): Record<string, string> => ({
    'app.yaml': IMPORTS,
    'net.yaml': NETWORK,
    'root.yaml': nesting('part.yaml'),
    'part.yaml': NETWORK.replace('VpcId"', 'PartVpc"'),
    'alone.yaml': NETWORK.replace('VpcId"', 'AloneVpc"'),
  });
  const read = (folder: Folder): Templates => {
    const templates = folder.templates();
    assert.equal([...templates.units()].length, 4);
    folder.reads.length = 0;
    return templates;
  };

  it('touch the units that they are part of, and nothing else is read', () => {
    const folder = new Folder(files());
    const templates = read(folder);
    folder.files['alone.yaml'] = folder.files['alone.yaml']?.replace('Table:', 'Renamed:') ?? '';
    assert.deepEqual([...templates.renew(['alone.yaml'])], ['alone.yaml']);
    assert.equal(
      templates.unit('alone.yaml')?.unit.resources.some(({ address }) => address === 'Renamed'),
      true,
    );
    assert.deepEqual(folder.reads, ['alone.yaml']);
    assert.deepEqual([...templates.renew(['part.yaml'])], ['root.yaml']);
  });

  it('touch those that import, where what they export is another', () => {
    const folder = new Folder(files());
    const templates = read(folder);
    folder.files['net.yaml'] = NETWORK.replace('Value: !Ref Vpc', 'Value: !Ref Table');
    assert.deepEqual([...templates.renew(['net.yaml'])].sort(), ['app.yaml', 'net.yaml']);
    const unit = templates.unit('app.yaml')?.unit;
    assert.ok(unit);
    assert.deepEqual(resourceIn(unit, 'Endpoint').values.get('VpcId'), {
      ...(refTo('Table') as object),
      unit: 'net.yaml',
    });
  });

  it('come and go', () => {
    const folder = new Folder(files());
    const templates = read(folder);
    delete folder.files['root.yaml'];
    const gone = [...templates.renew(['root.yaml'])].sort();
    assert.deepEqual(
      gone,
      ['app.yaml', 'part.yaml', 'root.yaml'],
      'what the part exports is of another unit now',
    );
    assert.equal(templates.unit('root.yaml'), undefined);
    assert.deepEqual(templates.rootsOf('part.yaml'), ['part.yaml']);
    folder.files['new.yaml'] = nesting('part.yaml');
    assert.deepEqual([...templates.renew(['new.yaml'])].sort(), ['app.yaml', 'new.yaml', 'part.yaml']);
    folder.files['alone.yaml'] = 'a: b';
    assert.deepEqual([...templates.renew(['alone.yaml'])].sort(), ['alone.yaml', 'app.yaml']);
    assert.equal(templates.roots().has('alone.yaml'), false);
  });
});

describe('a path beside a file', () => {
  it('is resolved in its folder', () => {
    assert.equal(besideFile('a/b/c.yaml', './d.yaml'), 'a/b/d.yaml');
    assert.equal(besideFile('a/b/c.yaml', '../../d.yaml'), 'd.yaml');
    assert.equal(besideFile('c.yaml', '../d/e.yaml'), '../d/e.yaml');
    assert.equal(besideFile('./a/c.yaml', '../d.yaml'), './d.yaml');
    assert.equal(besideFile('/a/c.yaml', 'd.yaml'), '/a/d.yaml');
    assert.equal(besideFile('/a/c.yaml', '/d.yaml'), '/d.yaml');
    assert.equal(besideFile('../x/c.yaml', '../../d.yaml'), '../../d.yaml');
    assert.equal(besideFile('C:/a/c.yaml', 'b\\d.yaml'), 'C:/a/b/d.yaml');
  });
});
