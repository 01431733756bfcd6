'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { PasswordInput } from '@corridor/ui/password-input'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useSearchParams } from 'next/navigation'
import { signIn } from 'next-auth/react'
import { type FormEvent, useRef, useState } from 'react'
import { safeReturn } from '../../access/safe-return.ts'
import { SignInFrame } from '../../shell/sign-in-frame.tsx'
import { useRefusals } from './use-refusals.ts'

const ends = ['signed-out', 'ended'] as const

/** E-mail, password and the code of the app, in one form: staff never sign in without all three. */
export function SignInScreen() {
  const words = useWords('admin.sign-in')
  const refusalOf = useRefusals()
  const asked = useSearchParams()
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
      window.location.assign(safeReturn(asked.get('returnTo') ?? ''))
      return
    }
    setProblem(refusalOf(result?.error ?? ''))
    setIsBusy(false)
    setCode('')
    codeInput.current?.focus()
  }
  const end = ends.find((known) => known === asked.get('end'))
  return (
    <SignInFrame title={words('title')} description={words('description')}>
      <form onSubmit={submit} className="flex flex-col gap-card">
        {end && !problem && <Notice density="compact">{words(`end-${end}`)}</Notice>}
        {problem && (
          <Notice meaning="negative" density="compact" isLive>
            {problem}
          </Notice>
        )}
        <Field label={words('email')} density="compact">
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
        <Field label={words('password')} density="compact">
          <PasswordInput
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onValueChange={setPassword}
          />
        </Field>
        <Field
          label={words(isRecovery ? 'recovery-code' : 'code')}
          hint={words(isRecovery ? 'recovery-hint' : 'code-hint')}
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
        <Button type="submit" size="small" width="full" isBusy={isBusy} busyLabel={words('busy')}>
          {words('submit')}
        </Button>
        <Button
          variant="quiet"
          size="compact"
          onClick={() => {
            setIsRecovery(!isRecovery)
            setCode('')
          }}
        >
          {words(isRecovery ? 'use-app' : 'use-recovery')}
        </Button>
      </form>
    </SignInFrame>
  )
}
