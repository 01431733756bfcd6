'use client'
import { passwordMinLength } from '@corridor/domain/identity/contract'
import { cn } from '@corridor/ui/class-names'
import { Field } from '@corridor/ui/field'
import { PasswordInput } from '@corridor/ui/password-input'
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
            text={`At least ${passwordMinLength} characters; longer is better`}
          />
          <Rule text="Not a common password, nor your name, handle, e-mail or birth date" />
          <Rule text="Spaces and any signs are welcome, none are required" />
        </span>
      }
    >
      <PasswordInput autoComplete="new-password" {...input} />
    </Field>
  )
}

function Rule({ text, isMet = false }: { text: string; isMet?: boolean }) {
  const Mark = isMet ? Check : Dot
  return (
    <span className={cn('flex items-start gap-hair', isMet && 'text-positive')}>
      <Mark aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {text}
        {isMet && <span className="sr-only"> (met)</span>}
      </span>
    </span>
  )
}
