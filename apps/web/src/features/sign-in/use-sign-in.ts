'use client'
import { useWords } from '@corridor/words/react'
import { signIn } from 'next-auth/react'
import { useState } from 'react'

export type Credentials = {
  email: string
  password: string
  totpCode?: string
  recoveryCode?: string
}

/** Says the sentence of an identity error code. */
export function useRefusals(): (code: string) => string {
  const words = useWords('web.sign-in')
  const refusals = useWords('errors.identity')
  return (code) => {
    const key = code.replace(/^identity\./, '') as Parameters<typeof refusals>[0]
    if (refusals.has(key)) return refusals(key)
    return words(code === 'too-many-requests' ? 'too-many' : 'unreachable')
  }
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
