'use client'
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
  const [theme, setTheme] = useState<Theme>(
    () =>
      initial ??
      (typeof document === 'undefined'
        ? 'system'
        : themeOf(document.documentElement.dataset.theme)),
  )
  return (
    <Tabs
      label="Appearance"
      look="pill"
      value={theme}
      onValueChange={(value) => {
        const next = themeOf(value)
        setTheme(next)
        apply(next)
      }}
      items={[
        { value: 'system', label: 'As the device' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
    />
  )
}
