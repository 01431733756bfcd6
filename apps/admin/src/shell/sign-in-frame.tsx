import { Brand } from '@corridor/ui/brand'
import type { ReactNode } from 'react'

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
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center bg-sunken p-card">
      <div className="flex w-full max-w-sm flex-col gap-screen rounded-sheet border border-line bg-card p-section">
        <Brand detail="console" />
        <header>
          <h1 className="text-admin-title font-semibold">{title}</h1>
          {description && <p className="mt-hair text-admin-body text-ink-soft">{description}</p>}
        </header>
        {children}
      </div>
    </main>
  )
}
