'use client'
import { directionOf } from '@corridor/words/languages'
import { useLocale } from '@corridor/words/react'
import { Direction } from 'radix-ui'
import type { ReactNode } from 'react'

/** Tells menus, tabs and groups which way arrow keys go. Once, near the root of each app. */
export function DirectionProvider({ children }: { children: ReactNode }) {
  return <Direction.Provider dir={directionOf(useLocale())}>{children}</Direction.Provider>
}
