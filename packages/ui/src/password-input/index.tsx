'use client'
import { useWords } from '@corridor/words/react'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { TextInput, type TextInputProps } from '../text-input/index.tsx'

export type PasswordInputProps = Omit<TextInputProps, 'type' | 'after' | 'before'> & {
  /** `new-password` for choosing one, so that password managers help. */
  autoComplete: 'current-password' | 'new-password'
}

/** A password that can be shown. */
export function PasswordInput(props: PasswordInputProps) {
  const words = useWords('ui')
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <TextInput
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      after={
        <button
          type="button"
          aria-label={isShown ? words('password-hide') : words('password-show')}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="flex size-10 items-center justify-center rounded-input text-ink-soft hover:text-ink"
        >
          <Icon aria-hidden className="size-5" />
        </button>
      }
    />
  )
}
