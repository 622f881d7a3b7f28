// Bundles the figures of paths, of the create form and of linting for `out/bench/`, as webpack does the product: what runs TypeScript on the fly keeps
// the names of functions by giving each a property when it is made, which costs more than many of them do.
const path = require('node:path');

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'production',
  devtool: false,
  target: 'node20',
  context: __dirname,
  entry: { paths: './paths.ts', create: './create.ts', lint: './lint.ts' },
  output: { path: path.resolve(__dirname, '../../out/bench'), filename: '[name].js' },
  optimization: { minimize: false },
  resolve: { extensions: ['.ts', '.js'] },
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
