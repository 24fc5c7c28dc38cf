import { defineConfig } from 'vitest/config'
import { WORKERS } from './tests/support/postgres.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'bin/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['./tests/support/postgres.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: WORKERS,
    // A test proves what happens, not how fast on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Vite writes its own BASE_URL into the environment; a test has no .env, no data directory of the checkout, and no
    // built pages, which may be on their way beside it.
    env: {
      ...{ BASE_URL: 'http://localhost:3000', LOG_LEVEL: 'silent' },
      ...{ LOOM_DATA: '.loom-test', LOOM_DIST: '.loom-test/no-pages' },
    },
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/features/**/*.{ts,tsx}', 'src/platform/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}'],
      // A directive like 'use client' is for the bundler: nothing runs there.
      ignoreNode: (node) => node.type === 'ExpressionStatement' && node.expression.type === 'Literal',
      reporter: ['text-summary', 'json'],
    },
  },
})
