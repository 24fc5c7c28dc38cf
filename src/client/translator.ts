// Words outside a page: mails, calendar files. Engine only; it carries every language, so no browser code imports it.
import type { AbstractIntlMessages } from 'next-intl'
import { createTranslator } from 'next-intl'
import de from '#messages/de.json' with { type: 'json' }
import en from '#messages/en.json' with { type: 'json' }
import es from '#messages/es.json' with { type: 'json' }

const MESSAGES: Record<string, AbstractIntlMessages> = { en, de, es }

export type Translator = (key: string, values?: Record<string, string | number | Date>) => string

/**
 * The words of one namespace in a reader's language; a language we do not speak gets English.
 * @throws for a key that is missing: a mail with a key in it must not go out.
 */
export function translator(locale: string, namespace: string): Translator {
  const known = locale in MESSAGES ? locale : 'en'
  return createTranslator({
    locale: known,
    namespace,
    messages: MESSAGES[known] as AbstractIntlMessages,
    onError: (error) => {
      throw error
    },
  }) as Translator
}
