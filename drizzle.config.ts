import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  // Not platform/db/roles.ts: the schemas and roles named there are made by db/bootstrap.sql.
  schema: ['./src/features/**/tables.ts', './src/platform/**/tables.ts'],
  out: './db/migrations',
})
