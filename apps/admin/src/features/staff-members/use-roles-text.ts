'use client'
import type { StaffRole } from '@corridor/kernel/actor'
import { useWords } from '@corridor/words/react'
import { useJoined } from '../../language/use-joined.ts'

/** Says roles one after another: "support, compliance". */
export function useRolesText(): (roles: readonly StaffRole[]) => string {
  const words = useWords('admin.shell')
  const joined = useJoined()
  return (roles) => joined(roles.map((role) => words(`role-${role}`)))
}
