import { getTranslations } from 'next-intl/server'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import type { Preset } from '../input.ts'
import { PresetEditor } from './preset-editor.tsx'

type Props = {
  presets: Preset[]
  /** Where the list is, without language and query. */
  path: string
  /** What the list is filtered by now. */
  query: string
  className?: string
}

/** Filters kept under a name: a press applies them. */
export async function PresetList({ presets, path, query, className }: Props) {
  if (presets.length === 0) return null
  const t = await getTranslations('Presets')
  const words = {
    edit: t('edit'),
    title: t('title'),
    close: t('close'),
    name: t('name'),
    save: t('rename'),
    remove: t('remove', { name: '{name}' }),
    taken: t('taken'),
    failed: t('failed'),
  }
  return (
    <section className={className}>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold text-sm">{t('title')}</h2>
        <PresetEditor presets={presets} words={words} />
      </div>
      <ul>
        {presets.map((preset) => (
          <li key={preset.id}>
            <Link
              href={`${path}?${preset.query}`}
              prefetch={false}
              scroll={false}
              aria-current={preset.query === query ? 'true' : undefined}
              className={cx(
                'flex min-h-8 items-center py-1 hover:underline max-desk:min-h-11',
                preset.query === query && 'font-semibold',
              )}
            >
              <bdi className="min-w-0 break-words">{preset.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
