'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { SignedOutShell } from './signed-out-shell.tsx'

/** Pages that are about getting in say nothing more about it in the header. */
const quietPages = ['/sign-in', '/register', '/forgot-password', '/reset-password', '/verify-email']

export function PublicShell({ children }: { children: ReactNode }) {
  const pathname = usePathname()
  return <SignedOutShell isQuiet={quietPages.includes(pathname)}>{children}</SignedOutShell>
}
