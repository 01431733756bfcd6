'use client'
import { Brand } from '@corridor/ui/brand'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { LanguageChoice } from './language-choice.tsx'

/** Around pages for visitors: brand, sign in, sign up. `isQuiet` leaves the buttons out (on the sign-in pages themselves). */
export function SignedOutShell({ isQuiet, children }: { isQuiet?: boolean; children: ReactNode }) {
  const words = useWords('web.public-frame')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex h-bar w-full max-w-6xl items-center justify-between gap-card px-card sm:px-screen">
        <Link href="/" className="flex rounded-input">
          <Brand />
        </Link>
        {!isQuiet && (
          <div className="flex items-center gap-hair">
            {/* phones have it at the foot, where there is room for it beside the words of every language */}
            <span className="hidden text-support text-ink-soft sm:block">
              <LanguageChoice />
            </span>
            <nav aria-label={words('account')} className="flex items-center gap-hair">
              <Link href="/sign-in" className={buttonClass({ variant: 'quiet', size: 'small' })}>
                {words('sign-in')}
              </Link>
              <Link
                href="/register"
                className={buttonClass(
                  { variant: 'secondary', size: 'small' },
                  'hidden sm:inline-flex',
                )}
              >
                {words('open-account')}
              </Link>
            </nav>
          </div>
        )}
      </header>
      <main id="main" className="flex flex-1 flex-col">
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-card gap-y-chip px-card py-screen text-support text-ink-soft sm:px-screen">
        <span>{words('open-source')}</span>
        <div className="flex flex-wrap items-center gap-x-card">
          <nav aria-label={words('footer')} className="flex gap-card">
            <Link href="/rates" className="hover:text-ink">
              {words('rates')}
            </Link>
            <Link href="/terms" className="hover:text-ink">
              {words('terms')}
            </Link>
          </nav>
          <LanguageChoice />
        </div>
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
