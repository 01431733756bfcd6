'use client'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { Tabs } from '../tabs/index.tsx'
import { type Theme, themeOf } from '../theme/index.tsx'

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  // Only a preference, kept for a year; where the browser has no cookie store it lasts for this visit.
  const expires = Date.now() + 365 * 24 * 60 * 60 * 1000
  void window.cookieStore?.set({ name: 'theme', value: theme, path: '/', expires, sameSite: 'lax' })
}

/** Light, dark, or as the device says. */
export function ThemeChoice({ initial }: { initial?: Theme }) {
  const words = useWords('ui')
  const [theme, setTheme] = useState<Theme>(
    () =>
      initial ??
      (typeof document === 'undefined'
        ? 'system'
        : themeOf(document.documentElement.dataset.theme)),
  )
  return (
    <Tabs
      label={words('theme')}
      look="pill"
      value={theme}
      onValueChange={(value) => {
        const next = themeOf(value)
        setTheme(next)
        apply(next)
      }}
      items={[
        { value: 'system', label: words('theme-system') },
        { value: 'light', label: words('theme-light') },
        { value: 'dark', label: words('theme-dark') },
      ]}
    />
  )
}
