'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { PasswordInput } from '@corridor/ui/password-input'
import { TextInput } from '@corridor/ui/text-input'
import { type FormEvent, useRef, useState } from 'react'
import { sentenceOf, type useSignIn } from './use-sign-in.ts'

export type PasswordStepProps = {
  signIn: ReturnType<typeof useSignIn>
  email: string
  password: string
  onEmail: (email: string) => void
  onPassword: (password: string) => void
  onCodeAsked: () => void
}

const codeAsked = 'identity.totp-required'

export function PasswordStep(props: PasswordStepProps) {
  const { signIn, email, password } = props
  const [isChecked, setIsChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const emailError = isChecked && !email.trim() ? 'Write your e-mail address.' : undefined
  const passwordError = isChecked && !password ? 'Write your password.' : undefined

  async function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (!email.trim() || !password) {
      const name = email.trim() ? 'password' : 'email'
      form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
      return
    }
    const refusal = await signIn.attempt({ email, password })
    if (refusal === codeAsked) {
      signIn.forget()
      props.onCodeAsked()
    }
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-card">
      {signIn.code && signIn.code !== codeAsked && (
        <Notice meaning="negative" isLive>
          {sentenceOf(signIn.code)}
          {signIn.code === 'identity.locked' && (
            <p className="mt-hair">
              If it was not you, <TextLink href="/forgot-password">choose a new password</TextLink>.
            </p>
          )}
        </Notice>
      )}
      <Field label="E-mail" isRequired error={emailError}>
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onValueChange={props.onEmail}
        />
      </Field>
      <Field
        label="Password"
        isRequired
        error={passwordError}
        aside={<TextLink href="/forgot-password">Forgot it?</TextLink>}
      >
        <PasswordInput
          name="password"
          autoComplete="current-password"
          value={password}
          onValueChange={props.onPassword}
        />
      </Field>
      <Button type="submit" width="full" isBusy={signIn.isBusy} busyLabel="Signing in…">
        Sign in
      </Button>
    </form>
  )
}
