'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useSubmit } from '#client/use-submit.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PasswordField } from './password-field.tsx'
import { SetPassword } from './set-password.tsx'
import { useWordsOf } from './use-words-of.ts'

type Props<O> = {
  open: boolean
  onClose: () => void
  /** The address of who has no password yet: they are asked to set one instead. */
  setFirst: string | undefined
  title: string
  text: ReactNode
  /** Repeats the verb of the button that opened it. */
  confirm: string
  danger?: boolean
  /** Further fields; `form` holds what was typed in them. */
  children?: (field: (name: string) => string | undefined) => ReactNode
  /** Where the password stands among them. */
  passwordFirst?: boolean
  action: (form: { password: string } & Record<string, string>) => Promise<O>
  done: (answer: O) => void
}

/** Asks for the password again before something that guards the account changes. */
export function PasswordDialog<O>({ setFirst, ...props }: Props<O>) {
  return setFirst ? <SetPassword email={setFirst} onClose={props.onClose} /> : <AskPassword {...props} />
}

function AskPassword<O>(props: Omit<Props<O>, 'setFirst'>) {
  const { open, onClose, title, text, confirm, danger, children, passwordFirst = false, action, done } = props
  const t = useTranslations('Security')
  const id = useId()
  const { pending, error, submit } = useSubmit(action, done)
  const words = useWordsOf(error)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      text={text}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            form={id}
            variant={danger ? 'danger' : 'primary'}
            loading={pending}
            loadingLabel={t('busy')}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
          void submit({ ...typed, password: typed.password ?? '' })
        }}
      >
        {words.form && (
          <Banner tone="danger" role="alert">
            {words.form}
          </Banner>
        )}
        {!passwordFirst && children?.(words.field)}
        <PasswordField name="password" error={words.field('password')} />
        {passwordFirst && children?.(words.field)}
      </form>
    </Dialog>
  )
}
