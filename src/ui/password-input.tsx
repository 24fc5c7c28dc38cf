'use client'

import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import type { ComponentProps } from 'react'
import { useState } from 'react'
import { Input } from './input.tsx'

export type PasswordInputProps = Omit<ComponentProps<'input'>, 'type'> & { showLabel: string; hideLabel: string }

/** A password with an eye to read what was typed. Say `autoComplete` ("current-password" or "new-password"). */
export function PasswordInput({ showLabel, hideLabel, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const EyeIcon = shown ? EyeOff : Eye
  return (
    <Input
      {...rest}
      type={shown ? 'text' : 'password'}
      spellCheck={false}
      autoCapitalize="off"
      end={
        <button
          type="button"
          aria-label={shown ? hideLabel : showLabel}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="hit-area -mr-1.5 grid size-7 place-items-center rounded-sm text-text-muted hover:text-text"
        >
          <EyeIcon size={17} />
        </button>
      }
    />
  )
}
