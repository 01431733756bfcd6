'use client'
import type { Permission } from '@corridor/api/staff/permissions'
import { createContext, type ReactNode, use } from 'react'
import type { ApiOutputs } from '../trpc/api-error.ts'

export type Me = ApiOutputs['session']['me']

const StaffContext = createContext<Me | null>(null)

export function StaffProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <StaffContext value={me}>{children}</StaffContext>
}

/** Who is signed in, and what their roles allow. The server decides again on every call. */
export function useStaff(): Me & { may: (permission: Permission) => boolean } {
  const me = use(StaffContext)
  if (!me) throw new Error('useStaff is for screens inside the console shell')
  return { ...me, may: (permission) => me.permissions.includes(permission) }
}
