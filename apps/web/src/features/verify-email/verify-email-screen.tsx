'use client'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { SkeletonText } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { NewLinkForm } from './new-link-form.tsx'

const deadLink = /^(identity\.link-invalid|invalid-input)$/

/** What comes after the address: who the customer is. */
const nextHref = '/verification'

/**
 * Confirms an e-mail address with the link's token, once, as the page opens. Where the account was registered in this
 * browser that signs in too, and goes on.
 */
export function VerifyEmailScreen({ token, isSignedIn }: { token: string; isSignedIn: boolean }) {
  const words = useWords('web.verify-email')
  const { mutate, data, isSuccess, error } = useMutation(
    useApi().identity.verifyEmail.mutationOptions({
      onSuccess: (confirmed) => {
        // the whole page, because everything on it was read signed out
        if (confirmed.isSignedIn && !isSignedIn) window.location.assign(nextHref)
      },
    }),
  )
  const isGoingOn = data?.isSignedIn === true && !isSignedIn
  const isSent = useRef(false)
  useEffect(() => {
    if (isSent.current) return
    isSent.current = true
    mutate({ token })
  }, [mutate, token])

  if (isSuccess && !isGoingOn) return <Confirmed isSignedIn={isSignedIn} />
  if (!error) {
    return (
      <AuthFrame title={words('confirming')}>
        <SkeletonText lines={2} />
      </AuthFrame>
    )
  }
  const { code } = apiErrorOf(error)
  if (code === 'identity.email-already-verified') return <Confirmed isSignedIn={isSignedIn} />
  if (!deadLink.test(code)) {
    return (
      <AuthFrame title={words('not-yet')}>
        <FormError error={error} />
        <button
          type="button"
          className={buttonClass({ width: 'full' })}
          onClick={() => mutate({ token })}
        >
          {words('try-again')}
        </button>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame title={words('dead-link')}>
      <Notice meaning="caution" isLive>
        {words('dead-link-detail')}
      </Notice>
      <NewLinkForm />
    </AuthFrame>
  )
}

function Confirmed({ isSignedIn }: { isSignedIn: boolean }) {
  const words = useWords('web.verify-email')
  return (
    <AuthFrame title={words('confirmed')}>
      <Notice meaning="positive" isLive>
        {words('confirmed-detail')}
      </Notice>
      <Link
        href={isSignedIn ? nextHref : `/sign-in?returnTo=${nextHref}`}
        className={buttonClass({ width: 'full' })}
      >
        {isSignedIn ? words('continue') : words('sign-in')}
      </Link>
    </AuthFrame>
  )
}
