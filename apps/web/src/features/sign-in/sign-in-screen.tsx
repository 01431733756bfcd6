'use client'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useState } from 'react'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { CodeStep } from './code-step.tsx'
import { LostStep } from './lost-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { useSignIn } from './use-sign-in.ts'

const ends: Readonly<Record<string, string>> = {
  'signed-out': 'You are signed out.',
  idle: 'You were away for a while, so we signed you out to keep your money safe.',
  ended: 'Your session has ended. Sign in again to go on; nothing was changed.',
  reset: 'Your password is changed. Sign in with the new one.',
}

export type SignInScreenProps = {
  /** A path of ours, checked. */
  returnTo: string
  /** Why the visitor is here: see `ends`. */
  end?: string
}

/** Password first; the authenticator's code only when the account has one. */
export function SignInScreen({ returnTo, end = '' }: SignInScreenProps) {
  const signIn = useSignIn(returnTo)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [codeAsked, setCodeAsked] = useState<'no' | 'by-server' | 'by-visitor'>('no')
  const [isLost, setIsLost] = useState(false)
  const notice = ends[end]

  if (codeAsked !== 'no' && isLost) {
    return (
      <AuthFrame
        title="Lost your authenticator?"
        description="Without the app and without a recovery code, this is how you get back in."
      >
        <LostStep credentials={{ email, password }} onBack={() => setIsLost(false)} />
      </AuthFrame>
    )
  }

  if (codeAsked !== 'no') {
    return (
      <AuthFrame
        title="Enter your code"
        description="Open your authenticator app and type the six digits that it shows for Corridor."
      >
        <CodeStep
          signIn={signIn}
          credentials={{ email, password }}
          isPasswordChecked={codeAsked === 'by-server'}
          onLost={() => {
            signIn.forget()
            setIsLost(true)
          }}
          onBack={() => {
            signIn.forget()
            setPassword('')
            setCodeAsked('no')
          }}
        />
      </AuthFrame>
    )
  }
  return (
    <AuthFrame
      title="Sign in"
      description="Welcome back."
      footer={
        <>
          New here? <TextLink href="/register">Open an account</TextLink>
        </>
      }
    >
      {notice && !signIn.code && (
        <Notice meaning={end === 'reset' ? 'positive' : 'info'} isLive>
          {notice}
        </Notice>
      )}
      <PasswordStep
        signIn={signIn}
        email={email}
        password={password}
        onEmail={setEmail}
        onPassword={setPassword}
        onCodeAsked={setCodeAsked}
      />
    </AuthFrame>
  )
}
