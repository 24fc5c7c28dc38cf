import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./src/client/i18n.ts')

const config: NextConfig = {
  distDir: process.env.LOOM_DIST || '.next',
  poweredByHeader: false,
  compress: false, // the server does it, once a file
  reactStrictMode: true,
  productionBrowserSourceMaps: true, // kept on the server, to read browser errors with
  typescript: { ignoreBuildErrors: true }, // bin/check runs tsc
}

export default withNextIntl(config)
