import { getTranslations } from 'next-intl/server'
import { Link } from '#ui/link.tsx'
import type { Preset } from '../input.ts'
import { KeepPresetButton } from './keep-preset-button.tsx'

type Props = {
  scope: 'coaches' | 'sessions'
  /** What is kept already; null for a visitor. */
  presets: Preset[] | null
  /** What the list is filtered by now. */
  query: string
  /** Where a visitor comes back to, who has to sign in first. */
  here: string
  /** What the filters say, to begin a name with. */
  suggested: string
}

/** Keeps the filters of this list under a name, unless they are kept already. */
export async function KeepPreset({ scope, presets, query, here, suggested }: Props) {
  const t = await getTranslations('Presets')
  if (!presets) {
    return (
      <Link href={`/sign-in?${new URLSearchParams({ next: here })}`} prefetch={false} className="link hit-area text-sm">
        {t('keep')}
      </Link>
    )
  }
  if (presets.some((preset) => preset.query === query)) return null
  return (
    <KeepPresetButton
      {...{ scope, query }}
      suggested={suggested.slice(0, 60)}
      words={{
        ...{ keep: t('keep'), title: t('keepTitle'), text: t('keepText'), name: t('name'), cancel: t('cancel') },
        ...{ save: t('save'), many: t('many'), failed: t('failed') },
      }}
    />
  )
}
