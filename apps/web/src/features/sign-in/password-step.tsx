'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { PasswordInput } from '@corridor/ui/password-input'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { type FormEvent, useRef, useState } from 'react'
import { useRefusals, type useSignIn } from './use-sign-in.ts'

export type PasswordStepProps = {
  signIn: ReturnType<typeof useSignIn>
  email: string
  password: string
  onEmail: (email: string) => void
  onPassword: (password: string) => void
  onCodeAsked: (by: 'by-server' | 'by-visitor') => void
}

const codeAsked = 'identity.totp-required'
/** Refusals of this device or network, which a code of the authenticator app passes. */
const blocks: ReadonlySet<string> = new Set(['identity.locked', 'identity.too-many-attempts'])

export function PasswordStep(props: PasswordStepProps) {
  const { signIn, email, password } = props
  const words = useWords('web.sign-in')
  const refusalOf = useRefusals()
  const [isChecked, setIsChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const emailError = isChecked && !email.trim() ? words('email-missing') : undefined
  const passwordError = isChecked && !password ? words('password-missing') : undefined

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
      props.onCodeAsked('by-server')
    }
  }

  function enterCode() {
    setIsChecked(true)
    if (!email.trim() || !password) return
    signIn.forget()
    props.onCodeAsked('by-visitor')
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-card">
      {signIn.code && signIn.code !== codeAsked && (
        <Notice meaning="negative" isLive>
          {refusalOf(signIn.code)}
          {blocks.has(signIn.code) && (
            <p className="mt-hair">
              {words.rich('no-authenticator', {
                reset: (text) => <TextLink href="/forgot-password">{text}</TextLink>,
              })}
            </p>
          )}
        </Notice>
      )}
      <Field label={words('email')} isRequired error={emailError}>
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
        label={words('password')}
        isRequired
        error={passwordError}
        aside={<TextLink href="/forgot-password">{words('forgot')}</TextLink>}
      >
        <PasswordInput
          name="password"
          autoComplete="current-password"
          value={password}
          onValueChange={props.onPassword}
        />
      </Field>
      <Button type="submit" width="full" isBusy={signIn.isBusy} busyLabel={words('busy')}>
        {words('submit')}
      </Button>
      {signIn.code && blocks.has(signIn.code) && (
        <Button variant="secondary" width="full" onClick={enterCode} disabled={signIn.isBusy}>
          {words('use-authenticator')}
        </Button>
      )}
    </form>
  )
}
