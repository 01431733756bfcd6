'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { PasswordInput } from '@corridor/ui/password-input'
import { TextInput } from '@corridor/ui/text-input'
import { useUrlState } from '@corridor/ui/use-url-state'
import { identity } from '@corridor/words/en/errors/identity'
import { signIn } from 'next-auth/react'
import { type FormEvent, useRef, useState } from 'react'
import { safeReturn } from '../../shell/safe-return.ts'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'

const sentences: Readonly<Record<string, string>> = identity

const ends: Readonly<Record<string, string>> = {
  'signed-out': 'You are signed out.',
  ended: 'Your session ended. Sign in to go on where you were.',
}

function sentenceOf(code: string): string {
  const unreachable = 'We could not sign you in. Check your connection and try again.'
  return sentences[code.replace(/^identity\./, '')] ?? unreachable
}

/** E-mail, password and the code of the app, in one form: staff never sign in without all three. */
export function SignInScreen() {
  const url = useUrlState()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isRecovery, setIsRecovery] = useState(false)
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const codeInput = useRef<HTMLInputElement>(null)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setIsBusy(true)
    setProblem('')
    const typed = isRecovery
      ? { recoveryCode: code.trim() }
      : { totpCode: code.replaceAll(/\s/g, '') }
    const result = await signIn('credentials', {
      redirect: false,
      email,
      password,
      ...typed,
    }).catch(() => undefined)
    if (result?.ok && !result.error) {
      window.location.assign(safeReturn(url.get('returnTo')))
      return
    }
    setProblem(sentenceOf(result?.error ?? ''))
    setIsBusy(false)
    setCode('')
    codeInput.current?.focus()
  }
  const end = ends[url.get('end')]
  return (
    <SignInFrame title="Sign in" description="For staff. You need your authenticator app.">
      <form onSubmit={submit} className="flex flex-col gap-card">
        {end && !problem && <Notice density="compact">{end}</Notice>}
        {problem && (
          <Notice meaning="negative" density="compact" isLive>
            {problem}
          </Notice>
        )}
        <Field label="E-mail address" density="compact">
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            autoFocus
            required
            value={email}
            onValueChange={setEmail}
          />
        </Field>
        <Field label="Password" density="compact">
          <PasswordInput
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onValueChange={setPassword}
          />
        </Field>
        <Field
          label={isRecovery ? 'Recovery code' : 'Code from your authenticator app'}
          hint={isRecovery ? 'Each recovery code works once.' : 'Six digits; a new one every 30 s.'}
          density="compact"
        >
          <TextInput
            ref={codeInput}
            name="code"
            isMono
            required
            inputMode={isRecovery ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            maxLength={isRecovery ? 64 : 7}
            value={code}
            onValueChange={setCode}
          />
        </Field>
        <Button type="submit" size="small" width="full" isBusy={isBusy} busyLabel="Signing in…">
          Sign in
        </Button>
        <Button
          variant="quiet"
          size="compact"
          onClick={() => {
            setIsRecovery(!isRecovery)
            setCode('')
          }}
        >
          {isRecovery ? 'Use the authenticator app' : 'Use a recovery code'}
        </Button>
      </form>
    </SignInFrame>
  )
}
