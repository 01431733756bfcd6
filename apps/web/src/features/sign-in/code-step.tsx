'use client'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { OtpInput } from '@corridor/ui/otp-input'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useRefusals, type useSignIn } from './use-sign-in.ts'

export type CodeStepProps = {
  signIn: ReturnType<typeof useSignIn>
  credentials: { email: string; password: string }
  /** The server asked for the code, so that the password was right. */
  isPasswordChecked: boolean
  onBack: () => void
  /** Neither app nor recovery code is left. */
  onLost: () => void
}

const codeLength = 6

/** The six digits, or one of the recovery codes. */
export function CodeStep(props: CodeStepProps) {
  const { signIn, credentials, isPasswordChecked, onBack, onLost } = props
  const words = useWords('web.sign-in')
  const refusalOf = useRefusals()
  const [way, setWay] = useState<'totp' | 'recovery'>('totp')
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const form = useRef<HTMLFormElement>(null)

  // the step, and the other way of it, begin in their one field
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`[name="${way}"]`)?.focus()
  }, [way])

  async function send(typed: string) {
    const isWhole = way === 'totp' ? typed.length === codeLength : typed.trim() !== ''
    if (!isWhole) {
      setError(way === 'totp' ? words('code-short') : words('recovery-missing'))
      form.current?.querySelector<HTMLElement>(`[name="${way}"]`)?.focus()
      return
    }
    const factor = way === 'totp' ? { totpCode: typed } : { recoveryCode: typed.trim() }
    const refusal = await signIn.attempt({ ...credentials, ...factor })
    if (refusal === null) return
    setCode('')
    form.current?.querySelector<HTMLElement>(`[name="${way}"]`)?.focus()
  }

  function change(text: string) {
    setCode(text)
    setError(undefined)
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send(code)
      }}
      className="flex flex-col gap-card"
    >
      {signIn.code && (
        <Notice meaning="negative" isLive>
          {/* where the password was not checked before, the answer does not say which of the two is wrong */}
          {refusalOf(
            isPasswordChecked && signIn.code === 'identity.bad-credentials'
              ? 'identity.totp-code-wrong'
              : signIn.code,
          )}
        </Notice>
      )}
      {way === 'totp' ? (
        <Field label={words('code')} error={error}>
          <OtpInput
            name="totp"
            value={code}
            onValueChange={change}
            onComplete={(digits) => void send(digits)}
          />
        </Field>
      ) : (
        <Field label={words('recovery-code')} hint={words('recovery-hint')} error={error}>
          <TextInput
            name="recovery"
            isMono
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={code}
            onValueChange={change}
          />
        </Field>
      )}
      <Button type="submit" width="full" isBusy={signIn.isBusy} busyLabel={words('busy')}>
        {words('submit')}
      </Button>
      <div className="flex flex-wrap justify-between gap-chip">
        <Button variant="quiet" size="small" onClick={onBack} disabled={signIn.isBusy}>
          {words('back')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          disabled={signIn.isBusy}
          onClick={() => {
            setWay(way === 'totp' ? 'recovery' : 'totp')
            signIn.forget()
            change('')
          }}
        >
          {way === 'totp' ? words('use-recovery') : words('use-app')}
        </Button>
      </div>
      <Button variant="quiet" size="small" disabled={signIn.isBusy} onClick={onLost}>
        {words('lost-both')}
      </Button>
    </form>
  )
}
