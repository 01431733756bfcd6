'use client'
import { createContext, type ReactNode, use } from 'react'

export type ShellActs = { openPalette: () => void; toggleRail: () => void }

const ShellContext = createContext<ShellActs>({ openPalette: () => {}, toggleRail: () => {} })

export function ShellProvider({ value, children }: { value: ShellActs; children: ReactNode }) {
  return <ShellContext value={value}>{children}</ShellContext>
}

/** What a page header may ask of the shell around it. */
export function useShell(): ShellActs {
  return use(ShellContext)
}
