import { defineConfig } from 'vitest/config'
import { WORKERS } from './tests/support/postgres.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'bin/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['./tests/support/postgres.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: WORKERS,
    coverage: {
      provider: 'v8',
      include: ['src/features/**/*.{ts,tsx}', 'src/platform/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
})
