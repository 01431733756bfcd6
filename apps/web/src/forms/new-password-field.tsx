'use client'
import { passwordMinLength } from '@corridor/domain/identity/contract'
import { cn } from '@corridor/ui/class-names'
import { Field } from '@corridor/ui/field'
import { PasswordInput } from '@corridor/ui/password-input'
import { useWords } from '@corridor/words/react'
import { Check, Dot } from 'lucide-react'

export type NewPasswordFieldProps = {
  label: string
  name: string
  value: string
  onValueChange: (text: string) => void
  error?: string
}

/** A password to be chosen, with its rules in view before anything is wrong. */
export function NewPasswordField({ label, error, ...input }: NewPasswordFieldProps) {
  const words = useWords('web.shell')
  const isLongEnough = [...input.value].length >= passwordMinLength
  return (
    <Field
      label={label}
      isRequired
      error={error}
      hint={
        <span className="flex flex-col gap-hair">
          <Rule
            isMet={isLongEnough}
            text={words('password-length', { length: passwordMinLength })}
          />
          <Rule text={words('password-common')} />
          <Rule text={words('password-signs')} />
        </span>
      }
    >
      <PasswordInput autoComplete="new-password" {...input} />
    </Field>
  )
}

function Rule({ text, isMet = false }: { text: string; isMet?: boolean }) {
  const words = useWords('web.shell')
  const Mark = isMet ? Check : Dot
  return (
    <span className={cn('flex items-start gap-hair', isMet && 'text-positive')}>
      <Mark aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {isMet
          ? words.rich('password-met', {
              rule: text,
              met: (met) => <span className="sr-only">{met}</span>,
            })
          : text}
      </span>
    </span>
  )
}
