'use client'
import { useTranslations } from 'next-intl'
import { LeaveGuard } from '#client/leave-guard.tsx'
import { Button } from '#ui/button.tsx'
import { SaveBar } from '#ui/save-bar.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { toast } from '#ui/toast.ts'
import type { OwnProfile } from '../input.ts'
import type { Missing } from '../rules.ts'
import { ProfileSummary } from './profile-summary.tsx'
import { useProfile } from './use-profile.ts'
import { WhoFields } from './who-fields.tsx'
import { WorkFields } from './work-fields.tsx'

const ALL: Missing[] = ['name', 'headline', 'bio', 'specialties', 'languages']

/** A listed coach changes their public page. */
export function ProfileEditor({ initial, now }: { initial: OwnProfile; now: number }) {
  const t = useTranslations('CoachProfile')
  const form = useProfile(initial)
  async function save() {
    if (!form.check(ALL)) return
    if (await form.save()) toast({ tone: 'success', text: t('saved') })
  }
  const wrong = Object.keys(form.errors).length > 0
  return (
    <>
      <div className="grid grid-cols-1 items-start justify-between gap-14 rail:grid-cols-[minmax(0,40rem)_20rem]">
        <form
          noValidate
          className="flex max-w-160 flex-col gap-12"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <section>
            <SectionHeading>{t('who')}</SectionHeading>
            <WhoFields form={form} now={now} />
          </section>
          <section>
            <SectionHeading>{t('work')}</SectionHeading>
            <WorkFields form={form} />
          </section>
        </form>
        <aside aria-labelledby="profile-seen" className="max-rail:hidden rail:sticky rail:top-6">
          <SectionHeading id="profile-seen" size="group">
            {t('seen')}
          </SectionHeading>
          <ProfileSummary profile={{ ...form.saved, ...form.draft }} />
        </aside>
      </div>
      {form.changed && (
        <SaveBar
          failed={Boolean(form.failure) || wrong}
          text={form.failure ?? (wrong ? t('incomplete') : t('changed'))}
        >
          <Button variant="ghost" onClick={form.reset} disabled={form.saving}>
            {t('undo')}
          </Button>
          <Button variant="primary" onClick={save} loading={form.saving} loadingLabel={t('saving')}>
            {t('save')}
          </Button>
        </SaveBar>
      )}
      <LeaveGuard active={form.changed} />
    </>
  )
}
