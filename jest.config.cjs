/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/esbuild-transform.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/.workbench/'],
  reporters: ['default', '<rootDir>/test/closing-line-reporter.cjs'],
  // Jest leaves one core to others; on two cores that would double the time.
  maxWorkers: '100%',
  coverageProvider: 'v8',
};
