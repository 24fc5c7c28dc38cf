import fs from 'node:fs'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

// Messages are parsed when pages are built, so that no page carries the parser.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './src/client/i18n.ts',
  experimental: {
    messages: { path: './messages', locales: 'infer', format: 'json', precompile: true },
  },
})

const config: NextConfig = {
  distDir: process.env.LOOM_DIST || '.next',
  poweredByHeader: false,
  compress: false, // the server does it, once a file
  reactStrictMode: true,
  productionBrowserSourceMaps: true, // kept on the server, to read browser errors with
  typescript: { ignoreBuildErrors: true }, // bin/check runs tsc
  env: { LOOM_BROKEN_WORDS: JSON.stringify(brokenWords()) }, // for the page shown when others cannot be
}

function brokenWords() {
  const languages = fs.readdirSync('messages').map((file) => file.slice(0, 2))
  return Object.fromEntries(
    languages.map((language) => [language, JSON.parse(fs.readFileSync(`messages/${language}.json`, 'utf8')).Broken]),
  )
}

export default withNextIntl(config)
