'use client'
import { identityErrors } from '@corridor/domain/identity/errors'
import { signIn } from 'next-auth/react'
import { useState } from 'react'

export type Credentials = {
  email: string
  password: string
  totpCode?: string
  recoveryCode?: string
}

const unreachable =
  'We could not reach Corridor. Check your connection, then try again. You are not signed in.'
const busy = 'That was too many requests at once. Wait a minute, then try again.'

/** The sentence of an identity error code. */
export function sentenceOf(code: string): string {
  const key = code.replace(/^identity\./, '')
  const sentences: Readonly<Record<string, string>> = identityErrors.sentences
  return sentences[key] ?? (code === 'too-many-requests' ? busy : unreachable)
}

/** Signs in and loads the page that was asked for, whole; or says which code the server refused with. */
export function useSignIn(returnTo: string) {
  const [isBusy, setIsBusy] = useState(false)
  const [code, setCode] = useState<string | null>(null)

  async function attempt(credentials: Credentials): Promise<string | null> {
    setIsBusy(true)
    setCode(null)
    const refusal = await ask(credentials)
    if (refusal === null) {
      window.location.assign(returnTo)
      return null
    }
    setCode(refusal)
    setIsBusy(false)
    return refusal
  }

  return { attempt, isBusy, code, forget: () => setCode(null) }
}

async function ask(credentials: Credentials): Promise<string | null> {
  try {
    const answer = await signIn('credentials', { redirect: false, ...credentials })
    return answer?.ok ? null : (answer?.error ?? 'unreachable')
  } catch {
    return 'unreachable'
  }
}
