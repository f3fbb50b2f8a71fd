// Lets Jest read TypeScript: ts-jest refuses the native TypeScript compiler, and types are checked by tsc anyway.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

module.exports = {
  process(source, file) {
    const { code, map } = esbuild.transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: file,
      sourcemap: true,
    });
    return { code, map };
  },
  getCacheKey(source, file, { configString }) {
    return createHash('sha256').update(esbuild.version).update(file).update(source).update(configString).digest('hex');
  },
};
