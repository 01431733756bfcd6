'use client'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { CodeStep } from './code-step.tsx'
import { LostStep } from './lost-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { useSignIn } from './use-sign-in.ts'

const ends = ['signed-out', 'idle', 'ended', 'reset'] as const

export type SignInScreenProps = {
  /** A path of ours, checked. */
  returnTo: string
  /** Why the visitor is here: see `ends`. */
  end?: string
}

/** Password first; the authenticator's code only when the account has one. */
export function SignInScreen({ returnTo, end = '' }: SignInScreenProps) {
  const words = useWords('web.sign-in')
  const signIn = useSignIn(returnTo)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [codeAsked, setCodeAsked] = useState<'no' | 'by-server' | 'by-visitor'>('no')
  const [isLost, setIsLost] = useState(false)
  const ending = ends.find((known) => known === end)
  const notice = ending && words(`end-${ending}`)

  if (codeAsked !== 'no' && isLost) {
    return (
      <AuthFrame title={words('lost-title')} description={words('lost-description')}>
        <LostStep credentials={{ email, password }} onBack={() => setIsLost(false)} />
      </AuthFrame>
    )
  }

  if (codeAsked !== 'no') {
    return (
      <AuthFrame title={words('code-title')} description={words('code-description')}>
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
      title={words('title')}
      description={words('welcome')}
      footer={words.rich('new-here', {
        register: (text) => <TextLink href="/register">{text}</TextLink>,
      })}
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
