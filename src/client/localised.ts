/** The address of a page in a language, for where no `Link` puts the prefix: redirects, mails, window.location. */
export const localised = (path: string, locale: string) =>
  locale === 'en' ? path : `/${locale}${path === '/' ? '' : path}`
