// next-intl's request configuration. The language was chosen by the server before Next saw the request.
import { getRequestConfig } from 'next-intl/server'

export default getRequestConfig(async ({ requestLocale }) => {
  const locale = (await requestLocale) ?? 'en'
  const { default: messages } = await import(`../../messages/${locale}.json`)
  return { locale, messages, timeZone: 'UTC' }
})
