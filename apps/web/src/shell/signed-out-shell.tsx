'use client'
import { Brand } from '@corridor/ui/brand'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import type { ReactNode } from 'react'

/** Around pages for visitors: brand, sign in, sign up. `isQuiet` leaves the buttons out (on the sign-in pages themselves). */
export function SignedOutShell({ isQuiet, children }: { isQuiet?: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex h-bar w-full max-w-6xl items-center justify-between gap-card px-card sm:px-screen">
        <Link href="/" className="flex rounded-input">
          <Brand />
        </Link>
        {!isQuiet && (
          <nav aria-label="Account" className="flex items-center gap-hair">
            <Link href="/sign-in" className={buttonClass({ variant: 'quiet', size: 'small' })}>
              Sign in
            </Link>
            <Link
              href="/register"
              className={buttonClass(
                { variant: 'secondary', size: 'small' },
                'hidden sm:inline-flex',
              )}
            >
              Open an account
            </Link>
          </nav>
        )}
      </header>
      <main id="main" className="flex flex-1 flex-col">
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-6xl flex-wrap justify-between gap-item px-card py-screen text-support text-ink-soft sm:px-screen">
        <span>Corridor is open source under Apache-2.0.</span>
        <nav aria-label="Footer" className="flex gap-card">
          <Link href="/rates" className="hover:text-ink">
            Rates
          </Link>
          <Link href="/terms" className="hover:text-ink">
            Terms
          </Link>
        </nav>
      </footer>
    </div>
  )
}

export type AuthFrameProps = {
  title: ReactNode
  description?: ReactNode
  /** Under the form: "New here? Open an account". */
  footer?: ReactNode
  children: ReactNode
}

/** A form for visitors: sign in, register, reset a password. */
export function AuthFrame({ title, description, footer, children }: AuthFrameProps) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-1 flex-col gap-screen px-card py-section sm:py-gulf">
      <header className="flex flex-col gap-chip">
        <h1 className="text-title font-semibold">{title}</h1>
        {description && <p className="text-ink-soft">{description}</p>}
      </header>
      {children}
      {footer && <p className="text-support text-ink-soft">{footer}</p>}
    </div>
  )
}
