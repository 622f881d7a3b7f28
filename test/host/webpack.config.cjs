// Bundles the extension-host suite for `out/host/index.js`, which VS Code requires as CommonJS.
const path = require('node:path');

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'development',
  devtool: 'source-map',
  target: 'node20',
  context: __dirname,
  entry: './index.ts',
  output: {
    path: path.resolve(__dirname, '../../out/host'),
    filename: 'index.js',
    library: { type: 'commonjs2' },
  },
  resolve: { extensions: ['.ts', '.js'] },
  // mocha is an ES module and loads its parts by computed names: left to Node, which finds it from out/host.
  externals: { vscode: 'commonjs vscode', mocha: 'import mocha' },
  module: {
    rules: [
      {
        test: /[.]ts$/,
        loader: 'ts-loader',
        // `npm run check` has looked at the types; the root tsconfig.json emits nothing for everybody else.
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  stats: 'errors-warnings',
};
