// The rooms of the house and the one way in which they may import each other (docs/decisions.md).
const order = ['network', 'paths', 'endpoints', 'rules'];
const pure =
  '^src/(network|paths|endpoints|rules|tree|lint|sources/(declared|snapshot|terraform|cloudformation|cdk))/';
// tests, and what only tests use
const notTest = '([.]test[.]ts$|/testing/)';

const upward = order.map((room, level) => ({
  name: `${room}-imports-only-below`,
  comment: `src/${room} may import itself and the rooms before it, no later one`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${order.slice(0, level + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'tree-imports-only-knowledge',
      severity: 'error',
      from: { path: '^src/tree/' },
      to: { path: '^src/', pathNot: `^src/(${order.join('|')}|tree)/` },
    },
    {
      name: 'sources-know-no-surface',
      severity: 'error',
      from: { path: '^src/sources/' },
      to: { path: '^src/', pathNot: `^src/(${order.join('|')}|sources)/` },
    },
    {
      name: 'lint-reads-declared-sources',
      comment:
        'what the editor and the command line say of code alike: below both, above the sources of code',
      severity: 'error',
      from: { path: '^src/lint/' },
      to: {
        path: '^src/',
        pathNot: `^src/(${order.join('|')}|lint|sources/(declared|terraform|cloudformation|cdk))/`,
      },
    },
    {
      name: 'surfaces-apart',
      comment: 'vscode, webview and cli do not import each other, but for the protocols of webviews',
      severity: 'error',
      from: { path: '^src/(vscode|webview|cli)/' },
      to: { path: '^src/(vscode|webview|cli)/', pathNot: ['^src/$1/', '/protocol[.]ts$'] },
    },
    {
      name: 'webview-sees-only-protocols',
      severity: 'error',
      from: { path: '^src/webview/' },
      to: { path: '^src/', pathNot: '^src/webview/' },
    },
    {
      name: 'vscode-in-its-room',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(vscode/|extension[.]ts$)' },
      to: { path: '^vscode$|@types/vscode' },
    },
    {
      name: 'aws-sdk-in-its-room',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sources/aws/', notTest] },
      to: { path: '^(node_modules/)?@aws-sdk/' },
    },
    {
      name: 'smithy-only-beside-the-sdk',
      comment: "the sandbox may use Smithy's HTTP types",
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sources/(aws|sandbox)/', notTest] },
      to: { path: '^(node_modules/)?@smithy/' },
    },
    {
      name: 'pure-rooms-touch-no-network',
      severity: 'error',
      from: { path: pure, pathNot: notTest },
      to: { dependencyTypes: ['core'], path: '^(node:)?(http|https|http2|net|tls|dgram|dns|child_process)$' },
    },
    {
      name: 'testing-only-from-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: notTest },
      to: { path: '^src/.*/testing/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'no-orphans',
      comment: 'a module that nobody imports is dead',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [notTest, '^src/(extension|cli/main)[.]ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
