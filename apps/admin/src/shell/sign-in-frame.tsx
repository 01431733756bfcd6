'use client'
import { Brand } from '@corridor/ui/brand'
import { useWords } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { LanguageChoice } from '../language/language-choice.tsx'
import { useVisitorLanguage } from '../language/use-language.ts'

/** The one page for staff who are not signed in. */
export function SignInFrame({
  title,
  description,
  children,
}: {
  title: string
  description?: ReactNode
  children: ReactNode
}) {
  const words = useWords('admin.shell')
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-card bg-sunken p-card">
      <div className="flex w-full max-w-sm flex-col gap-screen rounded-sheet border border-line bg-card p-section">
        <Brand detail={words('brand-detail')} />
        <header>
          <h1 className="text-admin-title font-semibold">{title}</h1>
          {description && <p className="mt-hair text-admin-body text-ink-soft">{description}</p>}
        </header>
        {children}
      </div>
      <LanguageChoice here={useVisitorLanguage()} />
    </main>
  )
}
